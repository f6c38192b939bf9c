// What a form of the board, or a card put down by hand, asks for, led to the use case that does it.
import { type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { addNote } from '../desk/decide-request.server.ts';
import { lockVisit, moveVisit, type Placed, takeOff } from './move-visit.server.ts';
import { mergeVisits, splitVisit } from './split-visit.server.ts';
import { putBeside, swapVisits } from './swap-visits.server.ts';
import { undoLast } from './undo.server.ts';

export const boardActs = ['move', 'lock', 'unlock', 'off', 'swap', 'beside', 'note', 'undo', 'split', 'merge'] as const;
export type BoardAct = {
  what: (typeof boardActs)[number];
  visitId: string;
  version: number;
  teamId: string;
  /** minute of day as typed; empty: the earliest that fits */
  start: string;
  /** the other visit's id and version, with a blank between */
  other: string;
  reference: string;
  body: string;
  /** those who go to a second visit */
  people: string[];
  district: string;
  date: string;
};

/** Where the visit is now; null where no visit was placed. Every use case asks for permission itself. */
export async function actOnBoard(ctx: Ctx, act: BoardAct): Promise<Result<Placed | null>> {
  const { what, visitId, version } = act;
  const one = { visitId, version };
  if (what === 'undo') return undoLast(ctx, act);
  if (what === 'note') return addNote(ctx, { reference: act.reference, body: act.body });
  if (what === 'lock' || what === 'unlock') return lockVisit(ctx, { ...one, locked: what === 'lock' });
  if (what === 'off') return takeOff(ctx, one);
  if (what === 'move') {
    const start = act.start === '' ? null : Number(act.start);
    if (act.teamId === '' || (start !== null && !Number.isInteger(start))) return refuse('form-invalid');
    return moveVisit(ctx, { ...one, teamId: act.teamId, start });
  }
  if (what === 'split') return splitVisit(ctx, { ...one, people: act.people, teamId: act.teamId });
  const [otherId = '', otherVersion = ''] = act.other.split(' ');
  if (otherId === '') return refuse('form-invalid', undefined, 'other');
  const other = { visitId: otherId, version: Number(otherVersion) };
  if (what === 'merge') return mergeVisits(ctx, { one, other });
  return what === 'swap' ? swapVisits(ctx, { one, other }) : putBeside(ctx, { one, other });
}
