// Entries of the ledger as a sheet for the auditor: the page's own filter, codes only, nothing a program takes for formulas.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvText } from '#app/domain/sheet/formula-safe.ts';
import { moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { csvType, fileResponse } from '#app/platform/http/file-response.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { exportLedger } from '#app/services/ledger/load-ledger.server.ts';
import { localeOf } from '#app/ui/frame/page-title.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const query = new URL(request.url).searchParams;
  const text = (name: string) => query.get(name) ?? '';
  const asked = { kind: text('kind') || 'all', actor: text('actor'), day: text('day'), before: text('before') };
  const made = await exportLedger(ctx, asked);
  if (!made.ok) throw refusal(made.problem);
  const { entries, who } = made.value;
  const t = tFor(locale, 'staff-ledger');
  const watermark = t('file', { who: who[locale], at: moment(ctx.now, locale), count: entries.length });
  const heads = [t('number'), t('when'), t('who'), t('what'), t('to'), t('facts'), t('digest')];
  const rows = entries.map(({ seq, at, by, actorKind, type, reference, subject, data, hash }) => [
    seq,
    at.toISOString(),
    by?.[locale] ?? actorKind,
    type,
    reference ?? subject,
    JSON.stringify(data),
    hash ?? '',
  ]);
  return fileResponse(csvText([[t('title')], [watermark], heads, ...rows]), csvType, 'ledger.csv');
}
