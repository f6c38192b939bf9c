// The booking as a calendar entry to keep; a later download of the same booking replaces it.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarEntry } from '#app/paper/calendar.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { loadPassCalendar } from '#app/services/booking/load-pass.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadPassCalendar(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const { facts, head, cancelled, now } = answer.value;
  const text = calendarEntry(facts, head, localeOf(params), { method: 'publish', cancelled, now });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${facts.reference}.ics"`,
      'Cache-Control': 'no-store',
    },
  });
}
