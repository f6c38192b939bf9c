// The day of a session as its team sees it: who is where, what is open at the desk, what was counted and signed.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type ItemStatus, isFinalItem } from '#app/domain/case/item-table.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { DayPerson } from '#app/domain/roster/day-person.ts';
import { fieldStepsFor } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { listAttendees } from '#app/store/attendees.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { listSignatures, listTalks, type SessionTalkRow } from '#app/store/session-day.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { dayOfSession, dayScope, signaturePlace } from './day-scope.server.ts';
import { placesOf } from './roster-scope.server.ts';

export type SessionDay = {
  reference: string;
  organisation: Bilingual;
  district: string;
  date: string;
  today: boolean;
  /** this person may run the day, not only read it */
  runs: boolean;
  begun: boolean;
  desks: number;
  until: number;
  /** minutes one extension adds */
  extends: number;
  places: number | null;
  people: DayPerson[];
  counts: { expected: number; waiting: number; called: number; done: number };
  items: { captured: number; notAccepted: number; absent: number };
  talks: (SessionTalkRow & { name: Bilingual })[];
  signed: { at: string; host: string } | null;
};

export function loadSessionDay(ctx: Ctx, input: { reference: string }): Promise<Result<SessionDay>> {
  return permittedSql(ctx, 'session.day', async (sql) => {
    const found = await dayScope(sql, ctx, input.reference);
    if (!found.ok) return found;
    const { session, roster, content, rules } = found.value;
    const date = dayOfSession(found.value, ctx.now);
    const runs = ctx.actor.kind === 'staff' && ctx.actor.roles.includes('field-officer');
    const waves = new Map((await listWaves(sql, session.id)).map((wave) => [wave.id, wave] as const));
    const items = session.bookingId === null ? [] : await loadCaseItems(sql, session.bookingId);
    const attendees = (await listAttendees(sql, ctx.app.keys, roster)).filter((one) => {
      const wave = waves.get(one.waveId ?? '');
      return one.guardianStatus !== 'refused' && (wave === undefined || wave.date === date || one.arrivedAt !== null);
    });
    const nameOf = (code: string) => content.entries.get(code)?.body.name ?? { zh: code, en: code };
    const people = attendees.map((one): DayPerson => {
      const wave = waves.get(one.waveId ?? '');
      const own = items.filter(({ personId }) => personId === one.personId);
      const open = own.find(({ status }) => !isFinalItem(status));
      const state = one.doneAt ? 'done' : one.calledAt ? 'called' : one.arrivedAt ? 'waiting' : 'expected';
      return {
        id: one.id,
        // the team sees the full names of its own day, everybody else masks
        name: runs ? one.name : maskName(one.name),
        department: one.department,
        wave: wave ? { number: wave.number, start: wave.start } : null,
        number: one.callNumber,
        desk: one.desk,
        state,
        ready: one.status === 'ready',
        items: own.map(({ serviceCode, status }) => ({ service: nameOf(serviceCode), status })),
        steps: open && state === 'called' ? fieldStepsFor(open.status).filter((step) => step !== 'accept-missing') : [],
      };
    });
    const count = (state: DayPerson['state']) => people.filter((one) => one.state === state).length;
    const told = (...wanted: ItemStatus[]) => items.filter(({ status }) => wanted.includes(status)).length;
    const half = session.halfDays.filter((one) => one.date === date);
    const signature = (await listSignatures(sql, session.id)).find((one) => one.date === date);
    const host = signature
      ? ctx.app.keys.openFor(roster.key, signature.hostSealed, signaturePlace(session.id, date))
      : null;
    return ok({
      reference: session.reference,
      organisation: session.organisation,
      district: session.district,
      date,
      today: date === civilDateOf(ctx.now),
      runs,
      begun: session.status === 'running',
      desks: Math.max(1, ...half.map(({ desks }) => desks)),
      until: Math.max(0, ...half.map(({ end }) => end)),
      extends: rules.sessions.extendMinutes,
      places: placesOf(session),
      people,
      counts: { expected: count('expected'), waiting: count('waiting'), called: count('called'), done: count('done') },
      items: {
        captured: told('captured', 'accepted', 'accepted_missing'),
        notAccepted: told('not_accepted'),
        absent: told('absent'),
      },
      talks: (await listTalks(sql, session.id)).map((talk) => ({ ...talk, name: nameOf(talk.topic) })),
      signed: signature ? { at: signature.at.toISOString(), host: host ?? '—' } : null,
    });
  });
}
