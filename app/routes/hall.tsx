// The screen in the hall of a session, both languages at once. Who has its address sees numbers and desks, no names.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import '#app/styles/hall.css';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { callText } from '#app/domain/roster/missing.ts';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadHall } from '#app/services/roster/load-hall.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import '#app/ui/staff/words.ts';

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, tFor(localeOf(args.params), 'staff-roster')('hall.page')),
  // the screen renews itself without a script; whoever reads it elsewhere can stop that (WCAG 2.2.1)
  ...(isLive(args.location.search) ? [{ httpEquiv: 'refresh', content: '10' }] : []),
];

const isLive = (search: string) => new URLSearchParams(search).has('live');

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadHall(await context.ctx(), { token: params.token ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return { hall: answer.value };
}

export default function Hall() {
  const { search } = useLocation();
  const live = isLive(search);
  const { hall } = useLoaderData<typeof loader>();
  const zh = tFor('zh', 'staff-roster');
  const en = tFor('en', 'staff-roster');
  const both = (key: 'hall.now' | 'hall.next' | 'hall.talk' | 'hall.title') => (
    <>
      {zh(key)} <small lang="en">{en(key)}</small>
    </>
  );
  return (
    <div className="hall" lang="zh-Hans">
      <main id="main">
        <header>
          <h1>
            {hall.organisation.zh} {zh('hall.title')} <small lang="en">{hall.organisation.en}</small>
          </h1>
          <p className="clock">
            <time dateTime={hall.now}>{clockOf(new Date(hall.now))}</time>
          </p>
        </header>
        <div className="two">
          <section aria-labelledby="now">
            <h2 id="now">{both('hall.now')}</h2>
            {hall.calls.length === 0 ? <p>{zh('hall.nobody')}</p> : null}
            <ul className="calls">
              {hall.calls.map(({ number, desk, fresh }) => (
                <li key={number} className={fresh ? 'new' : undefined}>
                  <b className="flap">{callText(number)}</b>
                  <i aria-hidden="true" />
                  <p>
                    {fresh ? `${zh('hall.desk')}（${zh('hall.fresh')}）` : zh('hall.desk')}
                    <b>{desk}</b>
                    <span lang="en">{fresh ? `${en('hall.desk')}, ${en('hall.fresh')}` : en('hall.desk')}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="next">
            <h2 id="next">{both('hall.next')}</h2>
            <ul className="waves">
              {hall.waves.map(({ number, start }) => (
                <li key={number}>
                  <time className="flap">{clockText(start)}</time>
                  <b>{zh('hall.group', { number })}</b>
                  <span lang="en">{en('hall.group', { number })}</span>
                </li>
              ))}
            </ul>
            {hall.talks.length > 0 ? (
              <>
                <h2 className="talk">{both('hall.talk')}</h2>
                <ul className="waves">
                  {hall.talks.map(({ start, name }) => (
                    <li key={`${start} ${name.en}`}>
                      <time className="flap">{clockText(start)}</time>
                      <b>{name.zh}</b>
                      <span lang="en">{name.en}</span>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        </div>
        <footer>
          <p>
            {zh('hall.missed')} <span lang="en">{en('hall.missed')}</span>
          </p>
          <p>
            {zh('hall.numbers')} <span lang="en">{en('hall.numbers')}</span>
          </p>
          <p>
            <a href={live ? '?' : '?live'}>
              {zh(live ? 'hall.still' : 'hall.live')} <span lang="en">{en(live ? 'hall.still' : 'hall.live')}</span>
            </a>
          </p>
        </footer>
      </main>
    </div>
  );
}
