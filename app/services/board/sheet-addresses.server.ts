// To which address each service point's day sheets are mailed; read and changed by the staff who plan its day.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  deleteSheetAddress,
  lastSheetLetters,
  loadSheetAddresses,
  saveSheetAddress,
} from '#app/store/sheet-addresses.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type ChosenDistrict, chooseDistrict, staffIdOf } from '../resource/scope.server.ts';

export type AddressLine = {
  pointId: string;
  name: Bilingual;
  email: string | null;
  locale: 'zh' | 'en';
  last: { at: Date; status: string } | null;
  mayEdit: boolean;
};
export type AddressPage = ChosenDistrict & { minute: number; lines: AddressLine[] };

export async function loadAddresses(ctx: Ctx, asked: { district: string | null }): Promise<Result<AddressPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const minute = content.rules.get(district)?.body.sheets.minute ?? 0;
    const addresses = new Map((await loadSheetAddresses(sql, ctx.app.keys, district)).map((one) => [one.pointId, one]));
    const letters = new Map((await lastSheetLetters(sql, district)).map((one) => [one.pointId, one]));
    const bases = new Set((await loadTeamFaces(sql, district)).map((team) => team.pointId));
    const lines = [...content.points.values()]
      .filter(({ id, district: of }) => of === district && (bases.has(id) || addresses.has(id)))
      .map(({ id: pointId, name }): AddressLine => {
        const kept = addresses.get(pointId);
        const letter = letters.get(pointId);
        return {
          pointId,
          name,
          email: kept?.email ?? null,
          locale: kept?.locale ?? 'zh',
          last: letter ? { at: letter.sentAt ?? letter.at, status: letter.status } : null,
          mayEdit: may(ctx.actor, 'sheet.address') && covers(ctx.actor, { district, pointId }),
        };
      });
    return ok({ ...chosen.value, minute, lines });
  });
}

/** An empty address ends the mail. Refuses with not-found, or form-invalid at `email` or `locale`. */
export async function changeAddress(
  ctx: Ctx,
  input: { pointId: string; email: string; locale: string },
): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'sheet.address', async (sql) => {
    const { pointId } = input;
    const district = content.points.get(pointId)?.district;
    if (!district || !covers(ctx.actor, { district, pointId })) return refuse('not-found');
    const locale = input.locale === 'en' || input.locale === 'zh' ? input.locale : null;
    if (!locale) return refuse('form-invalid', undefined, 'locale');
    const ends = input.email.trim() === '';
    if (ends) await deleteSheetAddress(sql, pointId);
    else {
      const email = checkEmail(input.email);
      if (!email.ok) return refuse('email-invalid', undefined, 'email');
      const by = staffIdOf(ctx);
      await saveSheetAddress(sql, ctx.app.keys, { pointId, district, email: email.value, locale, by, now: ctx.now });
    }
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'sheet.address-changed', subject: `point:${pointId}`, district, pointId, data: { kept: !ends } },
    ]);
    return ok(null);
  });
}
