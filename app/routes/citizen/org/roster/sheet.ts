// Downloads of a roster: the template in both languages, the rows that wait to be mended, or what came of everybody.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { outcomeSheet, rosterTemplate, waitingSheet } from '#app/paper/roster-sheet.server.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { loadRosterPage } from '#app/services/roster/load-roster.server.ts';
import { loadRosterOutcome } from '#app/services/roster/roster-outcome.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const reference = params.ref ?? '';
  if (params.file === 'outcome.xlsx') {
    const outcome = await loadRosterOutcome(ctx, { reference });
    if (!outcome.ok) throw orgFirst(outcome.problem, params);
    return sheet(await outcomeSheet(outcome.value.rows, localeOf(params)), `roster-${outcome.value.reference}`);
  }
  const answer = await loadRosterPage(ctx, { reference });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  const { audience, waiting } = answer.value;
  if (params.file === 'waiting.xlsx' && waiting !== null) {
    return sheet(await waitingSheet(waiting.rows, localeOf(params)), 'rows-to-correct');
  }
  return sheet(await rosterTemplate(audience), 'roster-template');
}

function sheet(body: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name}.xlsx"`,
      'cache-control': 'no-store',
    },
  });
}
