// The queue of requests to expedite: green channel, then least slack, each with the reason of its place.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, fullDay, moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadExpediteQueue } from '#app/services/case/load-expedite.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { DayStrip } from '#app/ui/case/day-strip.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { type WorkItem, WorkList } from '#app/ui/staff/work-list.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'expedite' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-cases')('queue.title'));

export async function loader({ context }: LoaderFunctionArgs) {
  const queue = await loadExpediteQueue(await context.ctx());
  if (!queue.ok) throw refusal(queue.problem);
  return queue.value;
}

export default function ExpediteQueue() {
  const { rows, today, tooLate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const items = rows.map((row): WorkItem => {
    const dates = t('queue.dates', {
      needed: dayOf(row.neededBy, locale),
      expedited: dayOf(row.expeditedOn, locale),
      normal: dayOf(row.normalOn, locale),
    });
    const more = [row.status === 'second-look' ? t('queue.second') : null, row.moreAskedAt ? t('queue.asked') : null];
    const evidence = row.evidence > 0 ? t('queue.evidence', { count: row.evidence }) : t('queue.evidenceNone');
    return {
      id: row.id,
      ...(row.slack < 0 ? { heat: 'hot' as const } : row.slack <= 2 ? { heat: 'mid' as const } : {}),
      slack: { figure: String(row.slack).replace('-', '−'), unit: t(`queue.place.${row.place}`) },
      title: t('queue.items', { count: row.items, service: row.service[locale] }),
      lines: [
        t('queue.ground', { ground: row.groundName[locale] }),
        [evidence, ...more].filter(Boolean).join(' · '),
        t('queue.share', { reference: row.reference, at: moment(row.askedAt, locale) }),
        dates,
        <DayStrip key="strip" days={row.strip} />,
      ],
      actions: <Btn href={`/${locale}/staff/expedite/${row.id}`}>{t('queue.rule')}</Btn>,
    };
  });
  return (
    <>
      <Bar title={t('queue.title')}>
        <p className="dim">{t('queue.head', { today: fullDay(today, locale) })}</p>
      </Bar>
      {tooLate > 0 ? <NoteBox tone="warn" title={t('queue.late', { count: tooLate })} /> : null}
      {items.length > 0 ? <WorkList items={items} label={t('queue.label')} /> : <p>{t('queue.empty')}</p>}
      <p className="s dim">{t('queue.key')}</p>
    </>
  );
}
