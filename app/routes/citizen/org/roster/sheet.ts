// Downloads of a roster: the template in both languages, or the rows that wait to be mended.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { rosterTemplate, waitingSheet } from '#app/paper/roster-sheet.server.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { loadRosterPage } from '#app/services/roster/load-roster.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadRosterPage(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  const { audience, waiting } = answer.value;
  const wanted = params.file === 'waiting.xlsx' && waiting !== null;
  const body = wanted ? await waitingSheet(waiting.rows, localeOf(params)) : await rosterTemplate(audience);
  return new Response(body, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${wanted ? 'rows-to-correct' : 'roster-template'}.xlsx"`,
      'cache-control': 'no-store',
    },
  });
}
