// The partner units of a district: added, renamed, given an address, joined to accounts, retired and taken up again.
import { randomBytes } from 'node:crypto';
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { partnerKinds } from '#app/domain/catalogue/talk.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  assignMember,
  insertPartnerUnit,
  listPartnerUnits,
  type PartnerAccount,
  partnerAccounts,
  type UnitFacts,
  type UnitRow,
  updatePartnerUnit,
} from '#app/store/partner-units.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type ChosenDistrict, chooseDistrict } from '../resource/scope.server.ts';

export type UnitLine = UnitRow & { members: { id: string; username: string; name: Bilingual }[] };
export type UnitsPage = ChosenDistrict & { units: UnitLine[]; accounts: PartnerAccount[]; mayEdit: boolean };

export async function loadPartnerUnitsPage(ctx: Ctx, asked: { district: string | null }): Promise<Result<UnitsPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const accounts = await partnerAccounts(sql, district);
    const units = await listPartnerUnits(sql, ctx.app.keys, district, civilDateOf(ctx.now));
    return ok({
      ...chosen.value,
      units: units.map((unit) => ({
        ...unit,
        members: accounts.filter(({ unitId }) => unitId === unit.id),
      })),
      accounts,
      mayEdit: may(ctx.actor, 'resource.edit'),
    });
  });
}

type Typed = Readonly<Record<string, string>>;
export type ActOnUnit = { what: string; district: string; typed: Typed };

/**
 * `add`, `save`, `retire`, `reopen`, `join`, `leave`. At a field: unit-name-missing (nameZh, nameEn), unit-kind-missing,
 * email-invalid, unit-account; besides unit-name-taken, unit-has-talks, stale-page, not-found.
 */
export async function actOnPartnerUnit(ctx: Ctx, input: ActOnUnit): Promise<Result<null>> {
  const { what, district, typed } = input;
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    if (!covers(ctx.actor, { district })) return refuse('not-found');
    const units = await listPartnerUnits(sql, ctx.app.keys, district, civilDateOf(ctx.now));
    if (what === 'add') return add(sql, ctx, district, typed, units);
    const unit = units.find(({ id }) => id === typed.unit);
    if (!unit) return refuse('not-found');
    switch (what) {
      case 'save':
        return save(sql, ctx, unit, typed, units);
      case 'retire':
        if (unit.openTalks > 0) return refuse('unit-has-talks', { count: unit.openTalks });
        return keep(sql, ctx, { ...unit, active: false }, typed, 'partner.retired');
      case 'reopen':
        if (named(units, unit.name.zh, unit.id)) return refuse('unit-name-taken', undefined, 'nameZh');
        return keep(sql, ctx, { ...unit, active: true }, typed, 'partner.reopened');
      case 'join':
      case 'leave':
        return member(sql, ctx, unit, { what, accountId: typed.account ?? '' });
      default:
        return refuse('form-invalid');
    }
  });
}

const named = (units: readonly UnitRow[], nameZh: string, but: string | null) =>
  units.some(({ id, name, active }) => active && id !== but && name.zh === nameZh);

function readUnit(
  typed: Typed,
  units: readonly UnitRow[],
  but: string | null,
): Result<Omit<UnitFacts, 'id' | 'district'>> {
  const name = { zh: (typed.nameZh ?? '').trim(), en: (typed.nameEn ?? '').trim() };
  for (const [field, text] of [
    ['nameZh', name.zh],
    ['nameEn', name.en],
  ] as const) {
    if (text === '' || !checkText(text, { max: 60 }).ok) return refuse('unit-name-missing', undefined, field);
  }
  const kind = partnerKinds.find((one) => one === typed.kind);
  if (!kind) return refuse('unit-kind-missing', undefined, 'kind');
  if (named(units, name.zh, but)) return refuse('unit-name-taken', undefined, 'nameZh');
  const typedEmail = (typed.email ?? '').trim();
  const email = typedEmail === '' ? null : checkEmail(typedEmail);
  if (email && !email.ok) return refuse('email-invalid', undefined, 'email');
  return ok({ name, kind, email: email?.value ?? null, locale: typed.locale === 'en' ? 'en' : 'zh' });
}

async function add(
  sql: Sql,
  ctx: Ctx,
  district: string,
  typed: Typed,
  units: readonly UnitRow[],
): Promise<Result<null>> {
  const read = readUnit(typed, units, null);
  if (!read.ok) return read;
  const id = `pu-${randomBytes(6).toString('hex')}`;
  await insertPartnerUnit(sql, ctx.app.keys, { ...read.value, id, district });
  await tell(sql, ctx, { id, district }, 'partner.added');
  return ok(null);
}

async function save(sql: Sql, ctx: Ctx, unit: UnitRow, typed: Typed, units: readonly UnitRow[]): Promise<Result<null>> {
  const read = readUnit(typed, units, unit.id);
  return read.ok ? keep(sql, ctx, { ...unit, ...read.value }, typed, 'partner.changed') : read;
}

async function keep(
  sql: Sql,
  ctx: Ctx,
  unit: UnitRow,
  typed: Typed,
  type: 'partner.changed' | 'partner.retired' | 'partner.reopened',
): Promise<Result<null>> {
  if (!(await updatePartnerUnit(sql, ctx.app.keys, { ...unit, version: Number(typed.version ?? -1) }))) {
    return refuse('stale-page');
  }
  await tell(sql, ctx, unit, type);
  return ok(null);
}

/** One account answers for one unit: joining takes it from another. */
async function member(
  sql: Sql,
  ctx: Ctx,
  unit: UnitRow,
  { what, accountId }: { what: 'join' | 'leave'; accountId: string },
): Promise<Result<null>> {
  const account = (await partnerAccounts(sql, unit.district)).find(({ id }) => id === accountId);
  if (!account || (what === 'leave' && account.unitId !== unit.id)) return refuse('unit-account', undefined, 'account');
  await assignMember(sql, account.id, what === 'join' ? unit.id : null);
  await tell(sql, ctx, unit, 'partner.member', { account: account.id, joins: what === 'join' });
  return ok(null);
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  { id, district }: { id: string; district: string },
  type: 'partner.added' | 'partner.changed' | 'partner.retired' | 'partner.reopened' | 'partner.member',
  data: Record<string, string | boolean> = {},
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject: `partner:${id}`, district, data }]);
}
