// Sends a one-time code to a contact. Whether a booking exists makes no difference to the answer, nor to the work.
import { randomInt, randomUUID } from 'node:crypto';
import type { CodePurpose } from '#app/domain/access/code-purpose.ts';
import type { CodeContact } from '#app/domain/access/contact.ts';
import { askingLimits, type CodeRules, codeExpiry, tooSoon } from '#app/domain/access/one-time-code.ts';
import { covers } from '#app/domain/access/permission.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import { type Sql, sqlOfClient } from '#app/platform/sql.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { insertCode } from '#app/store/one-time-codes.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { codeHash, codeOwner } from './code-owner.server.ts';
import { findTarget } from './code-target.server.ts';
import { permittedSql } from './permitted.server.ts';

export type SendCode = {
  purpose: CodePurpose;
  /** see CodePurpose */
  subject: string;
  /** as typed and normalised; null only where the stored contact is meant (open-booking, resume-draft) */
  contact: CodeContact | null;
  locale: Locale;
  district: string;
  /** `context.network` */
  network: string;
};
/** How the letter says what the code opens. */
const saidPurpose = {
  'confirm-contact': 'book',
  'open-booking': 'track',
  'resume-draft': 'resume',
  'change-contact': 'change-contact',
  'lost-reference': 'find-reference',
  'org-sign-in': 'organisation',
  'confirm-asker': 'answer',
  'open-matter': 'answer',
  attend: 'attend',
} as const satisfies Record<CodePurpose, string>;
export type SentCode = {
  expiresAt: Date;
  /** from then on another may be asked for */
  resendAt: Date;
  digits: number;
  /** the `dedupe` of the message that carries it: whether it was delivered can be asked */
  messageKey: string;
};

/** Refusals: code-too-soon, too-many-requests, sign-in-first (change-contact of a booking that is not open here). */
export async function sendCode(ctx: Ctx, input: SendCode): Promise<Result<SentCode>> {
  if (input.purpose === 'change-contact' && !covers(ctx.actor, { bookingId: input.subject })) {
    return refuse('sign-in-first');
  }
  const rules = (await rulesInForce(sqlOfClient(ctx.app.pool), input.district, ctx.now)).lifetimes.code;
  const calm = await withinLimits(ctx, input, rules);
  return calm.ok ? permittedSql(ctx, 'code.use', (sql) => writeCode(sql, ctx, input, rules)) : calm;
}

/** Each limit counts and decides in one statement of its own; what is counted stays counted. */
async function withinLimits(ctx: Ctx, input: SendCode, rules: CodeRules): Promise<Result<null>> {
  const { keys, pool } = ctx.app;
  const { sessionHash } = codeOwner(ctx, input);
  const who = input.contact ? contactBlind(keys, input.contact.value) : keys.blind('code-subject', input.subject);
  const limits = askingLimits(rules);
  const wait = { key: `code-wait ${input.purpose} ${who} ${sessionHash}`, max: 1, seconds: rules.resendSeconds };
  const waited = await throttle(pool, ctx.now, wait);
  if (!waited.ok) return tooSoon(rules, ctx.now, waited.retryAfter);
  const hourly = [
    { key: `code-browser ${who} ${sessionHash}`, max: limits.browser },
    { key: `code-contact ${who} ${input.network}`, max: limits.contactInNetwork },
    { key: `code-network ${input.network}`, max: limits.network },
  ];
  for (const limit of hourly) {
    const counted = await throttle(pool, ctx.now, { ...limit, seconds: 3600 });
    if (!counted.ok) return refuse('too-many-requests', { minutes: Math.ceil(counted.retryAfter / 60) });
  }
  return ok(null);
}

async function writeCode(sql: Sql, ctx: Ctx, input: SendCode, rules: CodeRules): Promise<Result<SentCode>> {
  const { keys } = ctx.app;
  const target = await findTarget(sql, keys, input, ctx.now);
  const owner = codeOwner(ctx, input);
  const id = randomUUID();
  const code = String(randomInt(10 ** rules.digits)).padStart(rules.digits, '0');
  const expiresAt = codeExpiry(rules, ctx.now);
  const contact = target?.contact ?? input.contact ?? { kind: 'email' as const, value: 'nobody@invalid' };
  await insertCode(sql, {
    ...owner,
    id,
    contactBlind: contactBlind(keys, contact.value),
    district: input.district,
    // Where there is nobody to send to, no code fits.
    codeHash: target ? codeHash(keys, owner, code) : codeHash(keys, owner, newToken()),
    maxTries: rules.tries,
    createdAt: ctx.now,
    expiresAt,
  });
  const messageKey = `code:${id}`;
  await enqueueMessages(sql, ctx.app, ctx.now, [
    {
      template: 'code',
      channel: contact.kind,
      to: contact.value,
      locale: target?.locale ?? input.locale,
      dedupe: messageKey,
      district: input.district,
      facts: { code, lifeMinutes: rules.lifeMinutes, purpose: saidPurpose[input.purpose] },
      // The letter to nobody has ended before it could be sent.
      expiresAt: target ? expiresAt : new Date(ctx.now.getTime() - 1000),
    },
  ]);
  const resendAt = new Date(ctx.now.getTime() + rules.resendSeconds * 1000);
  return ok({ expiresAt, resendAt, digits: rules.digits, messageKey });
}
