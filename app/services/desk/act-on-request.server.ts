// What a form of the request's page asks for, led to the use case that does it.
import { parseReference } from '#app/domain/booking/reference.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { cancelBooking } from '../booking/cancel-booking.server.ts';
import { assignVisit, unassignVisit } from '../visit/assign-visit.server.ts';
import { type CallerFact, checkCaller } from './check-caller.server.ts';
import { addNote, decideRequestAsClerk } from './decide-request.server.ts';
import { loadRequest } from './load-request.server.ts';
import { type Unmasked, type UnmaskReason, unmask } from './unmask.server.ts';

export const requestActs = [
  'confirm',
  'needs-fix',
  'note',
  'cancel',
  'assign',
  'unassign',
  'unmask',
  'caller',
] as const;
export type RequestAct = (typeof requestActs)[number];

export type ActOnRequest = {
  what: RequestAct;
  reference: string;
  version: number;
  /** one line each */
  missing: string;
  body: string;
  cancelReason: string;
  teamId: string;
  personId: string;
  reason: UnmaskReason | null;
  text: string;
} & Record<CallerFact, string>;

/** Data in clear with who saw it, when, and why: printed on the page that shows it. */
export type ShownData = Unmasked & { reason: UnmaskReason; at: Date; by: { zh: string; en: string } };
export type RequestAnswer = {
  done: Exclude<RequestAct, 'unmask' | 'caller'> | null;
  unmasked: ShownData | null;
  caller: 'right' | 'wrong' | null;
};

const nothing: RequestAnswer = { done: null, unmasked: null, caller: null };

/** Refuses as the use case does. Every use case asks for permission itself. */
export async function actOnRequest(ctx: Ctx, input: ActOnRequest): Promise<Result<RequestAnswer>> {
  const parsed = parseReference(input.reference);
  if (!parsed.ok) return refuse('not-found');
  const asked = { ...input, reference: String(parsed.value) };
  if (asked.what === 'unmask') return show(ctx, asked);
  if (asked.what === 'caller') {
    const { name, number, contact, date } = asked;
    const checked = await checkCaller(ctx, { reference: asked.reference, said: { name, number, contact, date } });
    return checked.ok ? ok({ ...nothing, caller: checked.value.right ? 'right' : 'wrong' }) : checked;
  }
  const done = await change(ctx, asked, asked.what);
  return done.ok ? ok({ ...nothing, done: asked.what }) : done;
}

type Change = Exclude<RequestAct, 'unmask' | 'caller'>;

async function change(ctx: Ctx, input: ActOnRequest, what: Change): Promise<Result<unknown>> {
  const { reference, version } = input;
  if (what === 'note') return addNote(ctx, { reference, body: input.body });
  const found = await loadRequest(ctx, { reference });
  if (!found.ok) return found;
  const bookingId = found.value.booking.id;
  if (what === 'confirm') return decideRequestAsClerk(ctx, { bookingId, version, decision: 'confirm', missing: [] });
  if (what === 'needs-fix') {
    const missing = input.missing.split(/\r?\n/);
    return decideRequestAsClerk(ctx, { bookingId, version, decision: 'needs-fix', missing });
  }
  if (what === 'unassign') return unassignVisit(ctx, { bookingId, version });
  if (what === 'assign') {
    if (input.teamId === '') return refuse('form-invalid', undefined, 'teamId');
    return assignVisit(ctx, { bookingId, version, teamId: input.teamId });
  }
  const reason = input.cancelReason.trim();
  const words = checkText(reason, { max: 200, lines: true });
  if (!words.ok) return refuse('form-invalid', undefined, 'cancelReason');
  if (reason === '') return refuse('reason-needed', undefined, 'cancelReason');
  return cancelBooking(ctx, { bookingId, version, reason });
}

async function show(ctx: Ctx, input: ActOnRequest): Promise<Result<RequestAnswer>> {
  const { reference, reason, text, personId } = input;
  if (reason === null) return refuse('reason-needed', undefined, 'reason');
  const shown = await unmask(ctx, { reference, reason, text, personId: personId === '' ? null : personId });
  if (!shown.ok) return shown;
  const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : '';
  const by = (await loadStaffNames(sqlOfClient(ctx.app.pool), [staffId]))[staffId] ?? { zh: staffId, en: staffId };
  return ok({ ...nothing, unmasked: { ...shown.value, reason, at: ctx.now, by } });
}
