// One file of evidence, as an attachment: it never runs and is never shown inside a page of ours.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { refusal } from '#app/platform/http/refusal.ts';
import { openEvidence } from '#app/services/case/add-evidence.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const file = await openEvidence(await context.ctx(), {
    requestId: params.requestId ?? '',
    evidenceId: params.evidenceId ?? '',
  });
  if (!file.ok) throw refusal(file.problem);
  const { bytes, type, kind } = file.value;
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="evidence.${kind === 'jpeg' ? 'jpg' : kind}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  });
}
