// The plain form for the chosen visit: team and minute, lock, swap, put together, note. What the hand does, this does.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { BoardLane, BoardVisit } from '#app/domain/schedule/board.ts';
import { timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { step } from './position.ts';
import { type Parts, SplitForms } from './split-forms.tsx';
import type { BoardAnswer } from './told.tsx';
import { type ServiceNames, useBoardLink, visitWords } from './words.ts';

export function Chosen(props: {
  visit: BoardVisit;
  lanes: readonly BoardLane[];
  names: ServiceNames;
  csrf: string;
  over: number;
  parts: Parts | null;
  answer: BoardAnswer | undefined;
}) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const to = useBoardLink();
  const { visit, lanes, names, csrf } = props;
  const session = visit.mode === 'session';
  const open = visit.visitStatus === 'planned' && !session;
  const first = Math.ceil(visit.windowStart / step) * step;
  const starts = Array.from({ length: Math.ceil((visit.windowEnd - first) / step) }, (_, i) => first + i * step);
  const teams = lanes.filter(({ team }) => (team.kind === 'window') === (visit.mode === 'window'));
  const hidden = { visitId: visit.id, version: String(visit.version), reference: visit.reference };
  return (
    <section className="card" id="move" aria-labelledby="move-title">
      <div className="bar">
        <h2 id="move-title">{t('chosen.title', { what: visitWords(visit, names, locale) })}</h2>
        <p className="cluster">
          <a className="more" href={`/${locale}/staff/${session ? 'sessions' : 'requests'}/${visit.reference}`}>
            {t(session ? 'chosen.session' : 'chosen.request')} <span className="mono">{visit.reference}</span>
          </a>
          <a className="more" href={to({ visit: null })}>
            {t('chosen.close')}
          </a>
        </p>
      </div>
      {session ? (
        <p>{problemText({ code: 'session-apart' }, locale)}</p>
      ) : !open ? (
        <p>{t('chosen.over')}</p>
      ) : visit.locked ? (
        <p>{t('chosen.locked')}</p>
      ) : null}
      {open && !visit.locked ? (
        <PostForm csrf={csrf} hidden={{ what: 'move', ...hidden }} label={t('chosen.move')}>
          <div className="move">
            <Select
              name="teamId"
              label={t('chosen.team')}
              ask={null}
              value={visit.teamId ?? ''}
              options={teams.map(({ team }) => ({ value: team.id, label: team.name[locale] }))}
            />
            <Select
              name="start"
              label={t('chosen.start', { window: timeRange(visit.windowStart, visit.windowEnd) })}
              ask={t('chosen.best')}
              value={starts.includes(visit.start) ? String(visit.start) : ''}
              options={starts
                .filter((minute) => minute >= props.over)
                .map((minute) => ({ value: String(minute), label: clockText(minute) }))}
            />
            <Btn>{t('chosen.move')}</Btn>
          </div>
          <p className="dim s">{t('chosen.inside')}</p>
        </PostForm>
      ) : null}
      {open && !visit.locked && props.parts ? (
        <SplitForms {...props} parts={props.parts} teams={teams} hidden={hidden} />
      ) : null}
      <More {...props} open={open} hidden={hidden} />
    </section>
  );
}

function More(props: {
  visit: BoardVisit;
  lanes: readonly BoardLane[];
  names: ServiceNames;
  csrf: string;
  open: boolean;
  hidden: { visitId: string; version: string; reference: string };
}) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const { visit, lanes, csrf, open, hidden } = props;
  const others = lanes.flatMap((lane) =>
    lane.cards
      .filter(
        (card) => card.id !== visit.id && card.visitStatus === 'planned' && !card.locked && card.mode === visit.mode,
      )
      .map((card) => ({ card, lane })),
  );
  const label = ({ card, lane }: (typeof others)[number]) =>
    `${lane.team.name[locale]} ${visitWords(card, props.names, locale)}`;
  const value = ({ card }: (typeof others)[number]) => `${card.id} ${card.version}`;
  const swaps = others.filter(({ lane }) => lane.team.id !== visit.teamId);
  const near = others.filter(
    ({ card }) =>
      card.windowStart === visit.windowStart &&
      Math.abs(card.at.lon - visit.at.lon) + Math.abs(card.at.lat - visit.at.lat) < 0.002,
  );
  return (
    <details>
      <summary>{t('chosen.more')}</summary>
      {open ? (
        <div className="cluster">
          <PostForm csrf={csrf} hidden={{ what: visit.locked ? 'unlock' : 'lock', ...hidden }}>
            <Btn kind="alt">{t(visit.locked ? 'chosen.unlock' : 'chosen.lock')}</Btn>
          </PostForm>
          {visit.teamId && !visit.locked ? (
            <PostForm csrf={csrf} hidden={{ what: 'off', ...hidden }}>
              <Btn kind="stop">{t('chosen.off')}</Btn>
            </PostForm>
          ) : null}
        </div>
      ) : null}
      {open && !visit.locked && visit.teamId && swaps.length > 0 ? (
        <PostForm csrf={csrf} hidden={{ what: 'swap', ...hidden }} label={t('chosen.swap')}>
          <div className="move">
            <Select
              name="other"
              id="swap-other"
              label={t('chosen.swapWith')}
              options={swaps.map((one) => ({ value: value(one), label: label(one) }))}
            />
            <Btn kind="alt">{t('chosen.swap')}</Btn>
          </div>
        </PostForm>
      ) : null}
      {open && !visit.locked && near.length > 0 ? (
        <PostForm csrf={csrf} hidden={{ what: 'beside', ...hidden }} label={t('chosen.beside')}>
          <div className="move">
            <Select
              name="other"
              id="beside-other"
              label={t('chosen.besideOf')}
              options={near.map((one) => ({ value: value(one), label: label(one) }))}
            />
            <Btn kind="alt">{t('chosen.beside')}</Btn>
          </div>
        </PostForm>
      ) : null}
      <PostForm csrf={csrf} hidden={{ what: 'note', ...hidden }} label={t('chosen.note')}>
        <div className="move">
          <TextInput name="body" label={t('chosen.note')} autoComplete="off" />
          <Btn kind="alt">{t('chosen.saveNote')}</Btn>
        </div>
      </PostForm>
    </details>
  );
}
