// Kits and vehicles: made, given to a team or the pool, taken out of service. What is booked is never left without one.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { readDays } from '#app/domain/resource/day-span.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  endOutage,
  insertKit,
  insertOutage,
  type KitBooking,
  type KitRow,
  loadKitBookings,
  loadKits,
  lockKit,
  moveKit,
  swapKit,
} from '#app/store/kits.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type ChosenDistrict, chooseDistrict, staffIdOf } from './scope.server.ts';

export const kitKinds = ['identity', 'exit-entry', 'documents', 'vehicle'] as const;
const longestOutageDays = 366;
const farDay = '9999-12-31';

export type KitPage = ChosenDistrict & {
  kits: (KitRow & { holder: Bilingual })[];
  /** `team:<id>` or `pool:<point id>` */
  holders: { value: string; name: Bilingual; pool: boolean }[];
  mayEdit: boolean;
  mayStop: boolean;
  today: string;
};

export async function loadKitPage(ctx: Ctx, asked: { district: string | null }): Promise<Result<KitPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const today = civilDateOf(ctx.now);
    const teams = await loadTeamFaces(sql, district);
    const points = [...content.points.values()].filter((point) => point.district === district);
    const none = { zh: '—', en: '—' };
    const kits = (await loadKits(sql, district, today)).filter((kit) => covers(ctx.actor, kit));
    return ok({
      ...chosen.value,
      kits: kits.map((kit) => ({
        ...kit,
        holder:
          (kit.teamId ? teams.find(({ id }) => id === kit.teamId) : points.find(({ id }) => id === kit.pointId))
            ?.name ?? none,
      })),
      holders: [
        ...teams.map(({ id, name }) => ({ value: `team:${id}`, name, pool: false })),
        ...points.map(({ id, name }) => ({ value: `pool:${id}`, name, pool: true })),
      ],
      mayEdit: may(ctx.actor, 'resource.edit'),
      mayStop: may(ctx.actor, 'team.roster'),
      today,
    });
  });
}

export type ActOnKit = { what: string; district: string; typed: Readonly<Record<string, string>> };

/** `make`, `move`, `stop` (out of service) or `back`. Refuses with kit-booked naming the visits, kit-number-taken, outage-overlap. */
export async function actOnKit(ctx: Ctx, { what, district, typed }: ActOnKit): Promise<Result<null>> {
  const text = (name: string) => (typed[name] ?? '').trim();
  if (what === 'make') return makeKit(ctx, district, text);
  const action = what === 'move' ? 'resource.edit' : 'team.roster';
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, action, async (sql) => {
    const today = civilDateOf(ctx.now);
    const kit = await lockKit(sql, text('kitId'), today);
    if (!kit || !covers(ctx.actor, { district: kit.district, pointId: kit.pointId })) return refuse('not-found');
    if (what === 'back') {
      const id = text('outageId');
      const ended = /^[0-9a-f-]{36}$/.test(id) && (await endOutage(sql, kit.id, id, addDays(today, -1)));
      return ended ? note(sql, ctx, kit, 'back') : refuse('not-found');
    }
    if (what === 'stop') {
      const days = readDays({ from: text('from'), until: text('until') }, today, longestOutageDays);
      if (!days.ok) return days;
      if (!checkText(text('reason'), { max: 120, required: true }).ok)
        return refuse('reason-needed', undefined, 'reason');
      const { from, until } = days.value;
      const freed = await freeKit(sql, kit, await loadKitBookings(sql, kit.id, from, until), 'from');
      if (!freed.ok) return freed;
      const outage = { kitId: kit.id, from, until, reason: text('reason'), by: staffIdOf(ctx), now: ctx.now };
      await insertOutage(sql, outage);
      return note(sql, ctx, kit, 'stopped');
    }
    if (what !== 'move') return refuse('form-invalid');
    const retired = text('holder') === 'out';
    const holder = retired ? { pointId: kit.pointId, teamId: null } : await holderOf(sql, kit.district, text('holder'));
    if (!holder || !content.points.has(holder.pointId)) return refuse('form-invalid', undefined, 'holder');
    const freed = await freeKit(sql, kit, await loadKitBookings(sql, kit.id, today, farDay), 'holder');
    if (!freed.ok) return freed;
    await moveKit(sql, kit.id, { ...holder, active: !retired });
    return note(sql, ctx, kit, retired ? 'retired' : 'moved');
  });
}

function makeKit(ctx: Ctx, district: string, text: (name: string) => string): Promise<Result<null>> {
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const kind = kitKinds.find((one) => one === text('kind'));
    if (!/^[\w\p{Script=Han}-]{2,30}$/u.test(text('number'))) return refuse('form-invalid', undefined, 'number');
    if (!kind) return refuse('form-invalid', undefined, 'kind');
    const holder = await holderOf(sql, district, text('holder'));
    if (!holder || !covers(ctx.actor, { district })) return refuse('form-invalid', undefined, 'holder');
    const id = await insertKit(sql, { number: text('number'), kind, ...holder });
    return note(sql, ctx, { id, district, pointId: holder.pointId }, 'made');
  });
}

/** Every booking gets another kit of the same team, or none does and the bookings without one are named. */
async function freeKit(sql: Sql, kit: KitRow, bookings: readonly KitBooking[], field: string): Promise<Result<null>> {
  const left: string[] = [];
  for (const booking of bookings) {
    if (!(await swapKit(sql, kit.id, booking))) left.push(booking.reference ?? '…');
  }
  return left.length === 0 ? ok(null) : refuse('kit-booked', { references: [...new Set(left)].join(', ') }, field);
}

async function holderOf(
  sql: Sql,
  district: string,
  value: string,
): Promise<{ pointId: string; teamId: string | null } | null> {
  const [kind, id = ''] = value.split(':');
  if (kind === 'pool') return { pointId: id, teamId: null };
  const team = (await loadTeamFaces(sql, district)).find((one) => kind === 'team' && one.id === id);
  return team ? { pointId: team.pointId, teamId: team.id } : null;
}

type Noted = Pick<KitRow, 'id' | 'district' | 'pointId'>;

async function note(sql: Sql, ctx: Ctx, { id, district, pointId }: Noted, what: string): Promise<Result<null>> {
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'kit.changed', subject: `kit:${id}`, district, pointId, data: { what } },
  ]);
  return ok(null);
}
