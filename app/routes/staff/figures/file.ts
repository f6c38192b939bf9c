// The month's report as a file: a sheet no program takes for formulas (CSV, workbook), or a PDF; who made it and when stands on it.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { type ReportWords, reportLines } from '#app/domain/figures/report.ts';
import { csvText } from '#app/domain/sheet/formula-safe.ts';
import { moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { tableSheet } from '#app/paper/figures-sheet.server.ts';
import { paperFor, pdfResponse } from '#app/paper/paper.server.ts';
import { csvType, fileResponse, xlsxType } from '#app/platform/http/file-response.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { exportFigures } from '#app/services/figures/load-figures.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const [, month, kind] = /^(20\d{2}-\d{2})\.(csv|xlsx|pdf)$/.exec(params.file ?? '') ?? [];
  const district = new URL(request.url).searchParams.get('district');
  const as = (['pdf', 'xlsx'] as const).find((one) => one === kind) ?? ('csv' as const);
  const asked = { month: month ?? '', district, kind: as };
  const made = await exportFigures(ctx, asked);
  if (!made.ok) throw refusal(made.problem);
  if (!month) throw refusal({ code: 'not-found' });
  const { page, who } = made.value;
  const say = tFor(locale, 'figures') as ReportWords;
  const lines = reportLines(page, locale, say);
  const watermark = say('file.made', { who: who[locale], at: moment(ctx.now, locale), count: lines.length });
  const title = say('titleOf', { month: page.month });
  const heads = ['section', 'what', 'value', 'more'].map((key) => say(`file.${key}`));
  if (asked.kind === 'pdf') {
    const report = { kind: 'report' as const, title, watermark, heads, lines, writtenAt: ctx.now };
    return pdfResponse(await paperFor(report), `figures-${page.month}`);
  }
  const rows = lines.map(({ section, what, value, more }) => [section, what, value, more]);
  const name = `figures-${page.month}.${as}`;
  if (as === 'xlsx') return fileResponse(await tableSheet({ title, watermark, heads, rows }), xlsxType, name);
  return fileResponse(csvText([[title], [watermark], heads, ...rows]), csvType, name);
}
