// The clock's work: everything that happens without anybody asking. Each job only wakes up and calls its service.
import type { Result } from '#app/domain/result.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { mailSheets } from '#app/services/board/mail-sheets.server.ts';
import { chaseUnconfirmed } from '#app/services/booking/chase-unconfirmed.server.ts';
import { expireHolds } from '#app/services/booking/expire-holds.server.ts';
import { offerFreed } from '#app/services/booking/offer-freed.server.ts';
import { remindVisits } from '#app/services/booking/remind-visits.server.ts';
import { workOnCases } from '#app/services/case/case-chores.server.ts';
import { countFigures } from '#app/services/figures/count-figures.server.ts';
import { remindEndings } from '#app/services/matter/endings.server.ts';
import { escalateMatters } from '#app/services/matter/escalate-matters.server.ts';
import { inviteRatings } from '#app/services/matter/invite-ratings.server.ts';
import { suggestTomorrow } from '#app/services/plan/ask-plan.server.ts';
import { tellWeeks } from '#app/services/plan/tell-weeks.server.ts';
import { tendPools } from '#app/services/pool/settle-pool.server.ts';
import { keepHead } from '#app/services/post/keep-head.server.ts';
import { purgeOld } from '#app/services/post/purge-old.server.ts';
import { sealLedger } from '#app/services/post/seal-ledger.server.ts';
import { layOutWindows } from '#app/services/resource/lay-out-window.server.ts';
import { remindSessions } from '#app/services/session/remind-sessions.server.ts';
import { startLoop } from './loop.server.ts';
import { openWires, postMail } from './post-mail.server.ts';
import { runPlans } from './run-plans.server.ts';

export type Jobs = { stop(): Promise<void> };

const second = 1_000;
const minute = 60 * second;

const chores: readonly { name: string; everyMs: number; service: (ctx: Ctx) => Promise<Result<unknown>> }[] = [
  { name: 'seal-ledger', everyMs: second / 2, service: sealLedger },
  { name: 'expire-holds', everyMs: 5 * second, service: expireHolds },
  { name: 'offer-freed', everyMs: minute, service: offerFreed },
  { name: 'remind', everyMs: minute, service: remindVisits },
  { name: 'mail-sheets', everyMs: minute, service: mailSheets },
  { name: 'chase-unconfirmed', everyMs: minute, service: chaseUnconfirmed },
  { name: 'remind-sessions', everyMs: minute, service: remindSessions },
  { name: 'tend-pools', everyMs: minute, service: tendPools },
  { name: 'lay-out-windows', everyMs: 10 * minute, service: layOutWindows },
  { name: 'suggest-plans', everyMs: 5 * minute, service: suggestTomorrow },
  { name: 'invite-ratings', everyMs: minute, service: inviteRatings },
  { name: 'tell-weeks', everyMs: 5 * minute, service: tellWeeks },
  { name: 'keep-head', everyMs: 60 * minute, service: keepHead },
  { name: 'remind-endings', everyMs: 10 * minute, service: remindEndings },
  { name: 'escalate-matters', everyMs: minute, service: escalateMatters },
  { name: 'count-figures', everyMs: 5 * minute, service: countFigures },
  { name: 'cases', everyMs: minute, service: workOnCases },
  { name: 'purge', everyMs: 10 * minute, service: purgeOld },
];

export function startJobs(app: App): Jobs {
  const wires = openWires(app.config);
  const ctxFor = (job: string): Ctx => ({ app, now: app.clock.now(), actor: { kind: 'system', job }, requestId: job });
  const post = startLoop(app.log, {
    name: 'post-mail',
    everyMs: second / 2,
    work: (stopping) => postMail(() => ctxFor('post-mail'), wires, stopping),
  });
  const plans = startLoop(app.log, {
    name: 'run-plans',
    everyMs: second / 2,
    work: (stopping) => runPlans(() => ctxFor('run-plans'), stopping),
  });
  const loops = chores.map(({ name, everyMs, service }) =>
    startLoop(app.log, { name, everyMs, work: () => service(ctxFor(name)) }),
  );
  return {
    async stop() {
      await Promise.all([post, plans, ...loops].map((loop) => loop.stop()));
      wires.mail.close();
    },
  };
}
