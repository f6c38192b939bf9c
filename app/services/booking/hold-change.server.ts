// Holds a new time for a booking; the present one stays its own until the change is confirmed. After a visit that did
// not take place the new time counts at once.
import { decideChange } from '#app/domain/booking/own-actions.ts';
import { readTimeValue } from '#app/domain/booking/still-fits.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { holdTime } from '../schedule/hold-time.server.ts';
import { changeTime } from './change-time.server.ts';
import { changeHolder, needOf, placeAsked } from './load-change.server.ts';
import { ownBooking } from './own-booking.server.ts';

export type HoldChange = { reference: string; time: string; network: string | null };

/** `kept`: the present time was chosen again. `held`: waits to be confirmed. `changed`: done already. */
export type HeldChange = 'kept' | 'held' | 'changed';

/** `time` as `timeValue` writes it. Refuses like holdTime and decideChange; nothing of the booking has changed then. */
export async function holdChange(ctx: Ctx, input: HoldChange): Promise<Result<HeldChange>> {
  const wanted = readTimeValue(input.time);
  if (wanted === null) return refuse('form-invalid', undefined, 'time');
  const asked = await permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const decided = decideChange(own.value.booking, own.value.rules, ctx.now);
    return decided.ok ? ok({ own: own.value, need: await needOf(sql, ctx, own.value) }) : decided;
  });
  if (!asked.ok) return asked;
  const { own, need } = asked.value;
  const { id, version, district, mode, status, date, windowStart } = own.booking;
  const again = status === 'failed';
  if (!again && wanted.date === date && wanted.windowStart === windowStart) return ok('kept');
  const held = await holdTime(ctx, {
    holder: changeHolder(id),
    action: 'own.change',
    district,
    mode,
    place: placeAsked(own),
    need,
    ...wanted,
    network: input.network,
  });
  if (!held.ok) return held;
  if (!again) return ok('held');
  const changed = await changeTime(ctx, { bookingId: id, version });
  return changed.ok ? ok('changed') : changed;
}
