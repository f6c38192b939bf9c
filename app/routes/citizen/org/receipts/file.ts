// The summary of a session's receipts for its organisation, names masked: as PDF or as a sheet.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/domain/sheet/formula-safe.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { paperFor, pdfResponse } from '#app/paper/paper.server.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadSessionSummary } from '#app/services/receipt/session-summary.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params);
  const asked = { district: params.district ?? '', reference: params.ref ?? '' };
  const answer = await loadSessionSummary(await context.ctx(), asked);
  if (!answer.ok) throw orgFirst(answer.problem, params);
  const { reference, lines, writtenAt } = answer.value;
  if (params.file === 'summary.pdf') return pdfResponse(await paperFor(answer.value), `summary-${reference}`);
  if (params.file !== 'summary.csv') throw refusal({ code: 'not-found' });
  const t = tFor(locale, 'receipt');
  const rows = lines.flatMap((line) =>
    line.items.map(({ service, state, promisedOn }) => [
      line.number,
      line.name,
      service[locale],
      t(`states.${state}`),
      promisedOn ? plainDate(promisedOn, locale) : '',
    ]),
  );
  const title = `${t('summary.title')} ${reference}, ${t('summary.written')} ${moment(writtenAt, locale)}, ${rows.length}`;
  const heads = [t('number'), t('applicant'), t('service'), t('state'), t('promised')];
  return new Response(csvText([[title], heads, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="summary-${reference}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
