// What the last form did, or why it did nothing, in one note above the lanes.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Problem } from '#app/domain/result.ts';
import type { BoardLane } from '#app/domain/schedule/board.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

export type BoardAnswer = {
  what: string;
  problem: Problem | null;
  /** who was ticked for a second visit, when it was refused */
  people?: string[];
  placed: { reference: string; teamId: string | null; start: number } | null;
};

/** The sentence about an answer; null where there is nothing to say. */
export function useTold(lanes: readonly BoardLane[]): (answer: BoardAnswer) => string {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  return ({ what, problem, placed }) => {
    if (problem) return t('say.refused', { why: problemText(problem, locale) });
    const team = lanes.find((lane) => lane.team.id === placed?.teamId)?.team.name[locale] ?? '';
    const facts = { reference: placed?.reference ?? '', team, start: placed ? clockText(placed.start) : '' };
    const loose = (what === 'split' || what === 'merge') && !placed?.teamId ? 'Loose' : '';
    return t(`done.${what as 'split'}${loose as ''}`, facts);
  };
}

export function Told({ answer, lanes }: { answer: BoardAnswer | undefined; lanes: readonly BoardLane[] }) {
  const told = useTold(lanes);
  if (!answer) return null;
  return <NoteBox tone={answer.problem ? 'bad' : 'ok'} title={told(answer)} live />;
}
