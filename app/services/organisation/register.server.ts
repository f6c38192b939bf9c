// An organisation applies: the account waits for a clerk, the contact for the code that is sent at once.
import { randomUUID } from 'node:crypto';
import type { CodeContact } from '#app/domain/access/contact.ts';
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { judgeRegistration } from '#app/domain/organisation/register-form.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { insertContact } from '#app/store/org-contacts.server.ts';
import { insertOrganisation } from '#app/store/organisations.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { sendCode } from '../access/send-code.server.ts';
import type { AskedCode } from '../booking/ask-code.server.ts';
import { published } from '../content/published.server.ts';

/** Applications from one network in an hour. */
const mostPerHour = 20;

export type RegisterOrganisation = {
  typed: Readonly<Record<string, string>>;
  district: string;
  locale: Locale;
  network: string;
};
export type Asked = { faults: OrgFault[]; asked: null } | { faults: null; asked: AskedCode };

/** Faults of the form, or the code that was asked for. Refuses like sendCode. */
export async function registerOrganisation(ctx: Ctx, input: RegisterOrganisation): Promise<Result<Asked>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(input.district)?.body;
  if (!rules) return refuse('not-found');
  const here = [...content.communities.values()].filter(({ district }) => district === input.district);
  const judged = judgeRegistration(input.typed, new Set(here.map(({ id }) => id)));
  if (judged.faults) return ok({ faults: judged.faults, asked: null });
  const limit = { key: `org-register ${input.network}`, max: mostPerHour, seconds: 3600 };
  const calm = await throttle(ctx.app.pool, ctx.now, limit);
  if (!calm.ok) return refuse('too-many-requests', { minutes: Math.ceil(calm.retryAfter / 60) });
  const { contact, ...facts } = judged.value;
  const { verifyWorkingDays, dueMinute } = rules.sessions;
  const due = addWorkingDays(content.calendar, civilDateOf(ctx.now), verifyWorkingDays).date;
  const made = await permittedSql(ctx, 'code.use', async (sql) => {
    const id = randomUUID();
    await insertOrganisation(sql, {
      ...facts,
      id,
      district: input.district,
      appliedAt: ctx.now,
      dueAt: instantAt(due, dueMinute),
    });
    await insertContact(sql, ctx.app.keys, { ...contact, organisationId: id, locale: input.locale, now: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'organisation.applied',
        subject: `organisation:${id}`,
        district: input.district,
        data: { kind: facts.kind, doubts: facts.codeDoubts },
      },
    ]);
    return ok(null);
  });
  return made.ok ? sendOrgCode(ctx, { ...input, contact: contact.contact }) : made;
}

/** The code that signs a contact in. The same answer whether or not the contact speaks for anybody. */
export async function sendOrgCode(
  ctx: Ctx,
  input: { contact: CodeContact; district: string; locale: Locale; network: string },
): Promise<Result<Asked>> {
  const { contact, district, locale, network } = input;
  const asked: AskedCode = { purpose: 'org-sign-in', subject: district, contact };
  const sent = await sendCode(ctx, { ...asked, locale, district, network });
  return sent.ok ? ok({ faults: null, asked }) : sent;
}
