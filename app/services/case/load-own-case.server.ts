// Cases as their owner reads them: dates in words, papers, and what may still be done. Masked like the rest of the page.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { OwnCaseDates } from '#app/domain/booking/own-page.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { isFinalItem, stepsFor } from '#app/domain/case/item-table.ts';
import { papersOf } from '#app/domain/case/papers.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadPauses } from '#app/store/case-clocks.server.ts';
import { type CaseItem, loadCaseItems } from '#app/store/cases.server.ts';
import { loadDeferral, loadNotice } from '#app/store/deferrals.server.ts';
import { loadCasePerson } from '#app/store/people.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownBooking } from '../booking/own-booking.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { expectedDates, movedDates } from './case-dates.server.ts';
import { noticePlace } from './load-case.server.ts';
import { takeItemStep } from './take-item-step.server.ts';

const delivered = ['ready', 'delivering', 'delivered'];

/** The dates of one item in its owner's words; none once it is over or in hand. */
export async function ownDates(sql: Sql, content: Published, item: CaseItem, today: string): Promise<OwnCaseDates> {
  const over = isFinalItem(item.status) || delivered.includes(item.status);
  const dated = item.acceptedOn === null ? null : movedDates(content, item, await loadPauses(sql, item.id), today);
  const row = over ? null : (dated ?? expectedDates(content, item, today));
  return {
    id: item.id,
    service: content.entries.get(item.serviceCode)?.body.name ?? { zh: item.serviceCode, en: item.serviceCode },
    status: item.status,
    expected: dated === null,
    normal: row?.normalOn ?? null,
    promised: row?.promisedOn ?? null,
    law: dated && !over ? dated.lawOn : null,
    provisional: row?.provisional ?? false,
    late: dated !== null && !over && item.pausedOn === null && dated.promisedOn < today,
    neededBy: over ? null : item.neededBy,
    pause: item.pauseReason as OwnCaseDates['pause'],
  };
}

export type OwnCase = {
  reference: string;
  version: number;
  person: string;
  dates: OwnCaseDates;
  told: { lines: Bilingual[] } | null;
  deferral: { papers: Bilingual[]; dueOn: string; signedAt: Date | null; open: boolean } | null;
  may: { sign: boolean; withdraw: boolean };
  /** the only item left: then the booking is cancelled instead */
  last: boolean;
};

export function loadOwnCase(ctx: Ctx, input: { reference: string; itemId: string }): Promise<Result<OwnCase>> {
  return permittedSql(ctx, 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, content } = own.value;
    const items = await loadCaseItems(sql, booking.id);
    const item = items.find(({ id }) => id === input.itemId);
    if (!item) return refuse('not-found');
    const papers = papersOf(content.entries.get(item.serviceCode)?.body, item.variant);
    const nameOf = (code: string) => papers.find((paper) => paper.code === code)?.name ?? { zh: code, en: code };
    const [deferral, notice] = [await loadDeferral(sql, item.id), await loadNotice(sql, item.id)];
    const lines = notice?.linesSealed ? ctx.app.keys.open(notice.linesSealed, noticePlace(item.id)).split('\n') : [];
    const steps = stepsFor(item.status, ['applicant']);
    return ok({
      reference: booking.reference,
      version: item.version,
      person: maskName((await loadCasePerson(sql, ctx.app.keys, item.personId))?.name ?? '—'),
      dates: await ownDates(sql, content, item, civilDateOf(ctx.now)),
      told: notice?.toldAt
        ? { lines: [...notice.materials.map(nameOf), ...lines.map((line) => ({ zh: line, en: line }))] }
        : null,
      deferral: deferral && {
        papers: deferral.materials.map(nameOf),
        dueOn: deferral.dueOn,
        signedAt: deferral.signedAt,
        open: deferral.status === 'open',
      },
      may: { sign: steps.includes('undertake'), withdraw: steps.includes('withdraw') },
      last: items.filter(({ status }) => !isFinalItem(status)).length <= 1,
    });
  });
}

/** Signs the undertaking or takes the item back; the last one of a booking goes by cancelling the booking. */
export async function actOnOwnCase(
  ctx: Ctx,
  input: { reference: string; itemId: string; version: number; what: 'sign' | 'withdraw' },
): Promise<Result<unknown>> {
  const found = await loadOwnCase(ctx, input);
  if (!found.ok) return found;
  if (input.what === 'withdraw' && found.value.last) return refuse('last-item');
  const { itemId, version } = input;
  return input.what === 'sign'
    ? takeItemStep(ctx, { itemId, version, step: 'undertake', signed: 'screen' })
    : takeItemStep(ctx, { itemId, version, step: 'withdraw' });
}

/** All items of a booking, for its own page. */
export async function ownCases(sql: Sql, ctx: Ctx, bookingId: string): Promise<OwnCaseDates[]> {
  const content = await published(ctx.app, ctx.now);
  const shown: OwnCaseDates[] = [];
  for (const item of await loadCaseItems(sql, bookingId))
    shown.push(await ownDates(sql, content, item, civilDateOf(ctx.now)));
  return shown;
}
