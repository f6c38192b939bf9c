// A partner unit sees only its own talks, and confirms, declines or proposes another time.

import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf, isCivilDate, parseClock } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { answerTalk, type PartnerTalk, talksOfUnit, unitOfStaff } from '#app/store/session-talks.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { namesOf } from '../organisation/edit-contacts.server.ts';

export type PartnerLine = Pick<
  PartnerTalk,
  | 'id'
  | 'version'
  | 'seats'
  | 'minutes'
  | 'language'
  | 'audience'
  | 'drill'
  | 'date'
  | 'start'
  | 'partnerStatus'
  | 'reason'
  | 'dueAt'
  | 'address'
> & { name: Bilingual; host: Bilingual; place: Bilingual; late: boolean };
export type PartnerPage = { unit: Bilingual | null; talks: PartnerLine[] };

export async function loadPartnerPage(ctx: Ctx): Promise<Result<PartnerPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql<PartnerPage>(ctx, 'talk.answer', async (sql) => {
    const unit = ctx.actor.kind === 'staff' ? await unitOfStaff(sql, ctx.actor.staffId) : null;
    if (!unit) return ok({ unit: null, talks: [] });
    const none = { zh: '—', en: '—' };
    const talks = await talksOfUnit(sql, unit.id);
    return ok({
      unit: unit.name,
      talks: talks.map((talk) => ({
        id: talk.id,
        version: talk.version,
        seats: talk.seats,
        minutes: talk.minutes,
        language: talk.language,
        audience: talk.audience,
        drill: talk.drill,
        date: talk.date,
        start: talk.start,
        partnerStatus: talk.partnerStatus,
        reason: talk.reason,
        dueAt: talk.dueAt,
        address: talk.address,
        name: content.entries.get(talk.topic)?.body.name ?? none,
        host: namesOf(talk),
        place: content.communities.get(talk.communityId)?.name ?? none,
        late: talk.partnerStatus === 'asked' && talk.dueAt !== null && talk.dueAt < ctx.now,
      })),
    });
  });
}

export type AnswerTalk = {
  talkId: string;
  version: number;
  answer: 'confirmed' | 'declined' | 'proposed';
  reason: string;
  date: string;
  start: string;
};

/** Refuses with reason-needed (declining), date-invalid, date-past, clock-invalid (proposing), offer-changed. */
export function answerAsPartner(ctx: Ctx, input: AnswerTalk): Promise<Result<null>> {
  return permittedSql(ctx, 'talk.answer', async (sql) => {
    const unit = ctx.actor.kind === 'staff' ? await unitOfStaff(sql, ctx.actor.staffId) : null;
    if (!unit || !/^[0-9a-f-]{36}$/.test(input.talkId)) return refuse('not-found');
    if (!(await talksOfUnit(sql, unit.id)).some(({ id }) => id === input.talkId)) return refuse('not-found');
    const reason = input.reason.trim();
    if ((input.answer === 'declined' && reason === '') || !checkText(reason, { max: 200, lines: true }).ok) {
      return refuse('reason-needed', undefined, 'reason');
    }
    const proposes = input.answer === 'proposed';
    const start = proposes ? parseClock(input.start) : null;
    if (proposes && !isCivilDate(input.date)) return refuse('date-invalid', undefined, 'date');
    if (proposes && input.date <= civilDateOf(ctx.now)) return refuse('date-past', undefined, 'date');
    if (proposes && start === null) return refuse('clock-invalid', undefined, 'start');
    const sessionId = await answerTalk(sql, {
      id: input.talkId,
      unitId: unit.id,
      version: input.version,
      status: input.answer,
      reason: reason || null,
      date: proposes ? input.date : null,
      start,
      by: ctx.actor.kind === 'staff' ? ctx.actor.staffId : 'system',
      now: ctx.now,
    });
    if (sessionId === null) return refuse('offer-changed');
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: `talk.${input.answer}`,
        subject: `session:${sessionId}`,
        district: unit.district,
        data: { talk: input.talkId, unit: unit.id },
      },
    ]);
    return ok(null);
  });
}
