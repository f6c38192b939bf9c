// Posts messages, one after the other on a few lanes: take, write, send outside of any transaction, note the answer.
import type { Sent } from '#app/domain/ledger/retry.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { openSms, type SmsWire } from '#app/platform/sms.server.ts';
import { type MailWire, openMail } from '#app/platform/smtp.server.ts';
import { closeMessage } from '#app/services/post/close-message.server.ts';
import { endLateMessages } from '#app/services/post/expire-messages.server.ts';
import { type TakenMessage, takeMessage } from '#app/services/post/take-message.server.ts';
import { compose } from './compose.server.ts';

export type Wires = { mail: MailWire; sms: SmsWire };

export function openWires({ mail, sms }: Ctx['app']['config']): Wires {
  return { mail: openMail(mail), sms: openSms(sms) };
}

/** Takes and sends one message. False when none was due. `ctxNow` gives a context of this moment. */
export async function postNext(ctxNow: () => Ctx, wires: Wires): Promise<boolean> {
  const taken = await takeMessage(ctxNow());
  if (!taken.ok || taken.value === null) return false;
  const message = taken.value;
  const answer = await send(ctxNow(), message, wires);
  const closed = await closeMessage(ctxNow(), message, answer);
  if (!answer.ok && closed.ok && closed.value) {
    const { status } = closed.value;
    ctxNow().app.log.warn('message-not-sent', { code: answer.code, template: message.template, status });
  }
  return true;
}

/** Works until nothing is due or `stopping` says so. Every lane goes on while another waits for a slow answer. */
export async function postMail(
  ctxNow: () => Ctx,
  wires: Wires,
  stopping: () => boolean = () => false,
  lanes = 3,
): Promise<void> {
  await endLateMessages(ctxNow());
  const lane = async () => {
    while (!stopping() && (await postNext(ctxNow, wires)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A letter that cannot be written is a bug and a dead letter: it is noted, and it holds up nobody. */
async function send({ app, now }: Ctx, message: TakenMessage, wires: Wires): Promise<Sent> {
  try {
    const composed = await compose(message, app.config.mail.from, now);
    if (composed === null) return { ok: false, permanent: true, code: 'facts-invalid' };
    return 'sms' in composed ? await wires.sms.send(composed.sms) : await wires.mail.send(composed.email);
  } catch (error) {
    app.log.error('message-failed', error, { template: message.template });
    return { ok: false, permanent: false, code: 'not-written' };
  }
}
