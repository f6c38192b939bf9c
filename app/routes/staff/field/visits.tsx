// The team's day on a phone: today's stops in order.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { listed, shortDay, timeRange } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadTeamDay, type TeamStop } from '#app/services/visit/load-team-day.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { Stops } from '#app/ui/staff/stops.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'visits', phone: true };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-field')('day.page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const day = await loadTeamDay(await context.ctx());
  if (!day.ok) throw refusal(day.problem);
  const done = new URL(request.url).searchParams.get('done');
  return { ...day.value, done: dones.find((one) => one === done) ?? null };
}

/** What a visit that could not take place came to. */
const dones = ['rebooked', 'notRebooked'] as const;

const past: readonly TeamStop['status'][] = ['done', 'partly_done', 'no_show', 'failed'];

export default function TeamVisits() {
  const { date, stops, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['staff-field', 'staff-matters']);
  const { locale } = usePlace();
  const current =
    stops.find((stop) => stop.status === 'en_route' || stop.status === 'in_progress') ??
    stops.find((stop) => stop.status === 'assigned');
  return (
    <>
      <Bar title={t('day.title', { date: shortDay(date, locale), count: stops.length })} />
      {done ? <NoteBox tone="ok" title={t(`visit.${done}`)} live /> : null}
      {stops.length === 0 ? <p className="card">{t('day.none')}</p> : <p className="dim">{t('day.hint')}</p>}
      <p>
        <a className="more" href={`/${locale}/staff/visits/help`}>
          {t('staff-matters:tickets.ask')}
        </a>
      </p>
      <Stops
        label={t('day.route')}
        stops={stops.map((stop) => ({
          id: stop.visitId,
          clock: clockText(stop.plannedStart),
          text: listed([stop.host?.[locale] ?? stop.place[locale], t('day.people', { count: stop.people })], locale),
          href: hrefOf(stop, locale),
          state: past.includes(stop.status) ? 'past' : stop === current ? 'now' : 'next',
        }))}
      />
      <ul className="plain stack">
        {stops.map((stop) => (
          <li className="card" key={stop.visitId}>
            <h2>
              {clockText(stop.plannedStart)} {stop.host?.[locale] ?? stop.place[locale]}{' '}
              <Tag>{t(`status.${stop.status as Shown}`)}</Tag>
            </h2>
            <p>
              {stop.host
                ? t('day.session', { place: stop.place[locale], count: stop.people })
                : t('day.window', {
                    window: timeRange(stop.windowStart, stop.windowEnd),
                    minute: clockText(stop.plannedStart),
                  })}
            </p>
            <p className="dim">
              {listed(
                stop.services.map((service) => service[locale]),
                locale,
              )}
            </p>
            <a className="more" href={hrefOf(stop, locale)}>
              {t(stop.mode === 'session' ? 'day.openSession' : 'day.open', { reference: stop.reference })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A session has a page of its own: roll call, desks, signature. */
function hrefOf(stop: { mode: string; reference: string }, locale: string): string {
  const page = stop.mode === 'session' ? `sessions/${stop.reference}/day` : `visits/${stop.reference}`;
  return `/${locale}/staff/${page}`;
}

type Shown = 'assigned' | 'en_route' | 'in_progress' | 'done' | 'partly_done' | 'no_show' | 'failed';
