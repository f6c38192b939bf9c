// Unresolved matters (办不成事), soonest due first: open, answered, closed.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadMatterList } from '#app/services/matter/load-matters.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import { WorkList } from '#app/ui/staff/work-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'matters' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-matters')('matters.title'));

const filters = ['open', 'answered', 'closed'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('view');
  const filter = filters.find((one) => one === asked) ?? 'open';
  const lines = await loadMatterList(await context.ctx(), { filter });
  if (!lines.ok) throw refusal(lines.problem);
  return { lines: lines.value, filter };
}

export default function Matters() {
  const { lines, filter } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['staff-matters', 'matter']);
  const { locale } = usePlace();
  const here = `/${locale}/staff/matters`;
  return (
    <>
      <Bar title={t('matters.title')}>
        <Seg
          label={t('matters.views')}
          items={filters.map((one) => ({
            text: t(`matters.filters.${one}`),
            href: one === 'open' ? here : `${here}?view=${one}`,
            current: one === filter,
          }))}
        />
      </Bar>
      {lines.length === 0 ? <p className="card dim">{t('matters.none')}</p> : null}
      <WorkList
        label={t('matters.list')}
        items={lines.map((line) => ({
          id: line.reference,
          ...(line.left !== null && line.left < 0
            ? { heat: 'hot' as const }
            : line.left === 0
              ? { heat: 'mid' as const }
              : {}),
          ...(line.left === null ? {} : { slack: { figure: String(line.left), unit: t('matters.unit') } }),
          title: [line.service?.[locale], t(`matter:report.categories.${line.category}`)].filter(Boolean).join(' · '),
          lines: [
            line.start,
            <span key="state">
              <Tag tone="note">{t(`matter:own.tier.${line.tier}`)}</Tag>{' '}
              {t(`matter:own.status.${line.status as 'reported'}`)} {line.point?.[locale]}{' '}
              {line.left !== null && line.left < 0 ? <Tag tone="bad">{t('matters.over')}</Tag> : null}
              {line.status === 'answered' && line.followUpOn
                ? t('matters.followUp', { date: plainDate(line.followUpOn, locale) })
                : null}
            </span>,
          ],
          actions: (
            <a className="more" href={`${here}/${line.reference}`}>
              {t('matters.open', { reference: line.reference })}
            </a>
          ),
        }))}
      />
    </>
  );
}
