// The files of a demo letter: its HTML for the frame, its calendar entry, the whole letter.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '#app/domain/result.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import type { KeptLetter } from '#app/platform/mailbox.server.ts';
import { loadKeptLetter, loadLetterFile } from '#app/services/post/load-mailbox.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const id = params.id ?? '';
  if (params.part === 'letter.eml') {
    const file = await loadLetterFile(ctx, id);
    if (!file.ok) throw refusal(file.problem);
    return download(new Uint8Array(file.value), 'message/rfc822', 'letter.eml');
  }
  const letter = await loadKeptLetter(ctx, id);
  if (!letter.ok) throw refusal(letter.problem);
  if (params.part === 'letter.html') return framed(letter.value);
  if (params.part === 'booking.ics' && letter.value.calendar) {
    return download(letter.value.calendar, 'text/calendar; charset=utf-8', 'booking.ics');
  }
  throw refusal(refuse('not-found').problem);
}

/** Inline styles are what letters are made of; nothing else is allowed in them, and only this house may frame them. */
function framed({ html, pictures }: KeptLetter): Response {
  const whole = Object.entries(pictures).reduce(
    (text, [cid, { contentType, base64 }]) => text.replaceAll(`cid:${cid}`, `data:${contentType};base64,${base64}`),
    html.replace('<head>', '<head><base target="_top">'),
  );
  return new Response(whole, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'",
      'x-frame-options': 'SAMEORIGIN',
    },
  });
}

function download(content: string | Uint8Array<ArrayBuffer>, type: string, filename: string): Response {
  return new Response(content, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${filename}"` },
  });
}
