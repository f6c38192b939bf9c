// The lanes with hands: cards can be carried, what others change comes in at once, and all of it is also said.
import { useFetcher, useNavigate, useRevalidator } from '@remix-run/react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Board } from '#app/domain/schedule/board.ts';
import { timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { usePlace } from '../frame/place.ts';
import { Lanes } from './lanes.tsx';
import { type BoardAnswer, Told, useTold } from './told.tsx';
import { putBack, type Say, useHands } from './use-hands.ts';
import { useLive } from './use-live.ts';
import { type ServiceNames, visitWords } from './words.ts';

export function LiveBoard(props: {
  board: Board;
  names: ServiceNames;
  base: string;
  chosen: string | null;
  now: number | null;
  csrf: string;
  answer: BoardAnswer | undefined;
}) {
  const { board, names, csrf } = props;
  const { t } = useTranslation('staff-board');
  const { locale, here } = usePlace();
  const fetcher = useFetcher<BoardAnswer>({ key: 'board' });
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const shown = useRef<HTMLParagraphElement>(null);
  const late = useRef(false);
  const put = useRef<{ card: HTMLElement; reference: string } | null>(null);
  const told = useTold(board.lanes);
  const speak = (text: string, seen = text) => {
    if (spoken.current) spoken.current.textContent = text;
    if (shown.current) shown.current.textContent = seen;
  };
  const say: Say = {
    picked: (visit, where) =>
      speak(
        t('say.picked', {
          what: visitWords(visit, names, locale),
          window: timeRange(visit.windowStart, visit.windowEnd),
          where,
        }),
      ),
    over: (row, start, decided) => {
      const facts = { team: row.lane.team.name[locale], at: clockText(start) };
      speak(
        decided.ok
          ? t('say.at', { ...facts, start: clockText(decided.value.start) })
          : t('say.cannot', { ...facts, why: problemText(decided.problem, locale) }),
      );
    },
    refused: (decided) => {
      if (!decided.ok) speak(t('say.refused', { why: problemText(decided.problem, locale) }));
    },
    cancelled: () => speak(t('say.cancelled'), ''),
  };
  const { hands, held, dragged } = useHands({
    board,
    box,
    busy: fetcher.state !== 'idle',
    say,
    drop: ({ visit, teamId, start }) => {
      const card = box.current?.querySelector<HTMLElement>(`[data-visit="${visit.id}"]`);
      put.current = card ? { card, reference: visit.reference } : null;
      const team = board.lanes.find((lane) => lane.team.id === teamId)?.team.name[locale] ?? '';
      speak(t('say.dropped', { team }));
      fetcher.submit(
        { csrf, what: 'move', visitId: visit.id, version: String(visit.version), teamId, start: String(start) },
        { method: 'post', action: here },
      );
    },
    free: () => {
      if (late.current) revalidate();
      late.current = false;
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data) return;
    if (put.current) {
      putBack(put.current.card);
      document.getElementById(`v-${put.current.reference}`)?.focus({ preventScroll: true });
      put.current = null;
    }
    speak(told(fetcher.data), '');
    if (fetcher.data.problem) revalidate();
  }, [fetcher.state, fetcher.data]);

  const live = useLive(`/${locale}/staff/board/live`, board, () => {
    if (held.current || fetcher.state !== 'idle') late.current = true;
    else revalidate();
  });

  /** A click opens the form below without leaving the page; a click that ends a carry opens nothing. */
  function click(event: MouseEvent) {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-visit]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { pathname, search, hash } = new URL(link.href);
    if (!dragged.current) navigate(pathname + search + hash);
    dragged.current = false;
  }
  return (
    <>
      <Told answer={fetcher.data ?? props.answer} lanes={board.lanes} />
      <p className="dim s lanes-only keys-hint" id="board-keys">
        {board.mayMove ? t('keys') : null} <span>{live === 'lost' ? t('say.lost') : null}</span>{' '}
        <a className="more" href={here}>
          {t('reload')}
        </a>
      </p>
      <Lanes {...props} lanes={board.lanes} axis={board.axis} box={box} hands={{ ...hands, onClickCapture: click }} />
      <p className="sr" aria-live="assertive" ref={spoken} />
      <p className="carry-tip no-print" aria-hidden="true" ref={shown} />
    </>
  );
}
