// Somebody on the phone says a booking is theirs: two facts or more are asked, compared and noted, before anything is told.
import { timingSafeEqual } from 'node:crypto';
import { covers } from '#app/domain/access/permission.ts';
import { nameIndexText } from '#app/domain/booking/index-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { openBooking } from '../booking/letter-source.server.ts';

export const callerFacts = ['name', 'number', 'contact', 'date'] as const;
export type CallerFact = (typeof callerFacts)[number];
export type CheckCaller = { reference: string; said: Partial<Record<CallerFact, string>> };

/** Right only when every fact that was asked matches. Refuses with form-invalid when fewer than two were asked. */
export function checkCaller(ctx: Ctx, asked: CheckCaller): Promise<Result<{ right: boolean }>> {
  return permittedSql(ctx, 'booking.assist', async (sql) => {
    const booking = await findBookingVisit(sql, asked.reference);
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    const told = callerFacts.filter((fact) => (asked.said[fact] ?? '').trim() !== '');
    if (told.length < 2) return refuse('form-invalid', undefined, 'caller-name');
    const opened = openBooking(ctx, booking);
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const answers: Record<CallerFact, string[]> = {
      name: [...people.map((person) => person.name), opened?.details.bookerName ?? ''].map(plain),
      number: people.map((person) => plain(person.number ?? '').slice(-4)),
      contact: contactAnswers(booking.contactKind, opened?.contact ?? ''),
      date: [booking.date],
    };
    const right = told.every((fact) => answers[fact].some((answer) => same(answer, plain(asked.said[fact] ?? ''))));
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'personal-data.read',
        subject: `booking:${booking.id}`,
        bookingId: booking.id,
        district: booking.district,
        pointId: booking.pointId,
        data: { reason: 'caller-check', facts: told, right },
      },
    ]);
    return ok({ right });
  });
}

function contactAnswers(kind: 'email' | 'sms' | 'none', contact: string): string[] {
  if (kind === 'none') return [];
  return kind === 'email' ? [plain(contact)] : [plain(contact).slice(-4)];
}

/** As it is compared: width, case, blanks and dots of names do not count. */
function plain(text: string): string {
  return nameIndexText(text.normalize('NFKC').trim()).toLowerCase();
}

function same(answer: string, said: string): boolean {
  const [a, b] = [Buffer.from(answer), Buffer.from(said)];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}
