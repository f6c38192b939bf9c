// The month's figures as they are drawn on the desk and for everybody: only the numbers that may be shown differ.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type Distribution, percent, type Share } from '#app/domain/figures/figures.ts';
import { moment, number } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { PromisePlot } from './plot.tsx';

type Shown = number | null;
type Breakdowns = Record<'unit' | 'place' | 'service' | 'language', { key: string; people: Shown; items: Shown }[]>;
export type Figures = {
  month: string;
  countedAt: Date | null;
  counters: Record<'sessions' | 'people' | 'items' | 'listeners', Shown>;
  by: Breakdowns;
  promises: Distribution[];
  windows: Share | null;
  expedite: Record<'asked' | 'granted' | 'refused', Shown>;
  satisfaction: { levels: { level: number; n: number }[]; answers: number; finished: number } | null;
  names: Record<string, Bilingual>;
};

export function FiguresView({ figures }: { figures: Figures }) {
  const { t } = useTranslation('figures');
  const { locale } = usePlace();
  const shown = useShown();
  const { counters, promises, windows, expedite, names, countedAt } = figures;
  return (
    <>
      <p className="dim">{countedAt ? t('counted', { at: moment(countedAt, locale) }) : t('notCounted')}</p>
      <section aria-labelledby="counters">
        <h2 id="counters">{t('counters')}</h2>
        <dl className="four-up">
          {(['sessions', 'people', 'items', 'listeners'] as const).map((key) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>
                {shown(counters[key])}
                <small>{t(`${key}Def`)}</small>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="promise">
        <h2 id="promise">{t('promise')}</h2>
        {promises.length === 0 ? <p>{t('none')}</p> : null}
        <div className="cols">
          {promises.map((promise) => (
            <Promised
              key={promise.service}
              promise={promise}
              name={names[promise.service]?.[locale] ?? promise.service}
            />
          ))}
        </div>
      </section>
      <div className="cols">
        <section className="card" aria-labelledby="windows">
          <h2 id="windows">{t('windows')}</h2>
          <p>
            {windows && windows.of > 0 ? t('windowsOf', { ...windows, percent: percent(windows) }) : t('windowsNone')}
          </p>
        </section>
        <section className="card" aria-labelledby="expedite">
          <h2 id="expedite">{t('expedite')}</h2>
          <dl className="rows">
            {(['asked', 'granted', 'refused'] as const).map((key) => (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{shown(expedite[key])}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <Satisfaction satisfaction={figures.satisfaction} />
      <Breakdowns by={figures.by} names={names} />
    </>
  );
}

function useShown(): (n: Shown) => string {
  const { t } = useTranslation('figures');
  const { locale } = usePlace();
  return (n) => (n === null ? t('few') : number(n, locale));
}

function Promised({ promise, name }: { promise: Distribution; name: string }) {
  const { t } = useTranslation('figures');
  const { kept, median, slowest, open, overdue, days } = promise;
  const share = percent(kept);
  return (
    <article className="card">
      <h3>
        {share === null
          ? t('promiseNone', { service: name })
          : t('promiseOf', { service: name, ...kept, percent: share })}
      </h3>
      <p>
        {median === null ? null : t('promiseMedian', { median, slowest })}{' '}
        {promise.few ? t('promiseFew') : open > 0 ? t('promiseOpen', { open, overdue }) : null}
      </p>
      {days.length > 0 ? <PromisePlot service={name} distribution={promise} /> : null}
    </article>
  );
}

const levelKeys = { 5: 'five', 4: 'four', 3: 'three', 2: 'two', 1: 'one' } as const;

function Satisfaction({ satisfaction }: { satisfaction: Figures['satisfaction'] }) {
  const { t } = useTranslation('figures');
  const { locale } = usePlace();
  const share = (yes: number, of: number) => percent({ yes, of }) ?? 0;
  return (
    <section className="card" aria-labelledby="satisfied">
      <h2 id="satisfied">{t('satisfied')}</h2>
      {satisfaction === null || satisfaction.answers === 0 ? (
        <p>{t('answersNone')}</p>
      ) : (
        <>
          <p>
            {t('answers', {
              answers: number(satisfaction.answers, locale),
              finished: number(satisfaction.finished, locale),
              percent: Math.min(100, share(satisfaction.answers, satisfaction.finished)),
            })}
          </p>
          <Wide>
            <table>
              <caption className="sr">{t('satisfied')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('satisfied')}</th>
                  <th scope="col" className="num">
                    {t('number')}
                  </th>
                  <th scope="col" className="num">
                    {t('share')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {satisfaction.levels.map(({ level, n }) => (
                  <tr key={level}>
                    <th scope="row">{t(`levels.${levelKeys[level as 5]}`)}</th>
                    <td className="num">{number(n, locale)}</td>
                    <td className="num">{share(n, satisfaction.answers)}%</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </section>
  );
}

function Breakdowns({ by, names }: { by: Breakdowns; names: Figures['names'] }) {
  const { t, i18n } = useTranslation('figures');
  const { locale } = usePlace();
  const shown = useShown();
  const nameOf = (kind: keyof Breakdowns, key: string) => {
    const path = kind === 'place' ? `places.${key}` : `languages.${key}`;
    if (kind === 'unit' || kind === 'service') return names[key]?.[locale] ?? key;
    return i18n.exists(path, { ns: 'figures' }) ? (t as (path: string) => string)(path) : key;
  };
  return (
    <div className="cols">
      {(['unit', 'place', 'service', 'language'] as const).map((kind) => (
        <section key={kind} className="card" aria-labelledby={`by-${kind}`}>
          <h2 id={`by-${kind}`}>{t(`by.${kind}`)}</h2>
          {by[kind].length === 0 ? <p>{t('none')}</p> : null}
          {by[kind].length > 0 ? (
            <Wide>
              <table>
                <caption className="sr">{t(`by.${kind}`)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t(`by.${kind}`)}</th>
                    <th scope="col" className="num">
                      {t('people')}
                    </th>
                    <th scope="col" className="num">
                      {t('items')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {by[kind].map(({ key, people, items }) => (
                    <tr key={key}>
                      <th scope="row">{nameOf(kind, key)}</th>
                      <td className="num">{shown(people)}</td>
                      <td className="num">{shown(items)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          ) : null}
        </section>
      ))}
    </div>
  );
}

/** A table may be wider than a phone in larger letters: it scrolls in a box of its own. */
function Wide({ children }: { children: ReactNode }) {
  const { t } = useTranslation('figures');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: a box that scrolls sideways must be reachable by keyboard, and is no landmark
    <div className="scroll" role="group" tabIndex={0} aria-label={t('table')}>
      {children}
    </div>
  );
}
