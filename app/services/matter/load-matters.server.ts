// What staff see of unresolved matters: the list by due day, and one matter with its steps, its conferences and what
// may be done with it now.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, workingDaysBetween } from '#app/domain/calendar/working-days.ts';
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import { isOpenMatter, type MatterMove, movesFor, type Tier, tiers } from '#app/domain/matter/matter.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Conference, conferencesOf } from '#app/store/conferences.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  findMatter,
  listMatters,
  type MatterFilter,
  type MatterStep,
  type OpenMatter,
  stepsOf,
} from '#app/store/matters.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';

export type MatterLine = Pick<OpenMatter, 'reference' | 'category' | 'status' | 'tier' | 'dueOn' | 'reportedAt'> & {
  service: Bilingual | null;
  point: Bilingual | null;
  start: string;
  /** working days left; negative: over. null where nothing is due */
  left: number | null;
  followUpOn: string | null;
};

export function loadMatterList(ctx: Ctx, asked: { filter: MatterFilter }): Promise<Result<MatterLine[]>> {
  return permittedSql(ctx, 'matter.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const { entries, points, calendar } = await published(ctx.app, ctx.now);
    const today = civilDateOf(ctx.now);
    const rows = await listMatters(sql, ctx.app.keys, scope.value, asked.filter);
    return ok(
      rows.map((row) => {
        const { reference, category, status, tier, dueOn, reportedAt, followUpOn } = row;
        return {
          ...{ reference, category, status, tier, dueOn, reportedAt, followUpOn },
          service: entries.get(row.serviceCode ?? '')?.body.name ?? null,
          point: points.get(row.pointId)?.name ?? null,
          start: [...row.text].slice(0, 80).join(''),
          left: isOpenMatter(status) ? workingDaysBetween(calendar, today, dueOn).days : null,
        };
      }),
    );
  });
}

export type MatterPage = Omit<OpenMatter, 'contact' | 'sessionHash'> & {
  to: string | null;
  service: Bilingual | null;
  point: Bilingual | null;
  left: number | null;
  moves: MatterMove[];
  tiers: { tier: Tier; from: Date | null; now: boolean }[];
  steps: (MatterStep & { by: Bilingual | null })[];
  conferences: (Conference & { chair: Bilingual | null; open: boolean })[];
  /** the latest day a decision may promise */
  latest: string;
  today: string;
};

export function loadMatterPage(ctx: Ctx, asked: { reference: string }): Promise<Result<MatterPage>> {
  return permittedSql(ctx, 'matter.read', async (sql) => {
    const matter = await findMatter(sql, ctx.app.keys, { reference: asked.reference });
    if (!matter || matter.status === 'unconfirmed' || !covers(ctx.actor, matter)) return refuse('not-found');
    const { entries, points, calendar, rules } = await published(ctx.app, ctx.now);
    const office = rules.get(matter.district)?.body.matters;
    if (!office) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const steps = await stepsOf(sql, ctx.app.keys, matter.id);
    const conferences = await conferencesOf(sql, ctx.app.keys, matter.id);
    const people = [...steps.map(({ staffId }) => staffId), ...conferences.map(({ chairId }) => chairId)];
    const names = await loadStaffNames(
      sql,
      people.filter((id) => id !== null),
    );
    const { contact, sessionHash: _browser, ...rest } = matter;
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'personal-data.read',
        subject: `matter:${matter.id}`,
        district: matter.district,
        pointId: matter.pointId,
        data: { reason: 'matter', contact: contact !== null },
      },
    ]);
    return ok({
      ...rest,
      to: contact && (matter.contactKind === 'email' ? maskEmail(contact) : maskPhone(contact, 'staff')),
      service: entries.get(matter.serviceCode ?? '')?.body.name ?? null,
      point: points.get(matter.pointId)?.name ?? null,
      left: isOpenMatter(matter.status) ? workingDaysBetween(calendar, today, matter.dueOn).days : null,
      moves: movesFor(matter, ctx.actor).filter((move) =>
        may(ctx.actor, move === 'answer' || move === 'call' ? 'matter.decide' : 'matter.work'),
      ),
      tiers: tiers.map((tier) => ({
        tier,
        from: steps.find((step) => step.tier === tier)?.at ?? null,
        now: tier === matter.tier,
      })),
      steps: steps.map((step) => ({ ...step, by: names[step.staffId ?? ''] ?? null })),
      conferences: conferences.map((one) => ({
        ...one,
        chair: names[one.chairId] ?? null,
        open: one.decidedAt === null,
      })),
      latest: addWorkingDays(calendar, today, office.doneWithinDays).date,
      today,
    });
  });
}
