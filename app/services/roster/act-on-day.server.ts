// The buttons of a session's day, by name: each leads to one use case and answers with what to say.
import { notAcceptedReasons } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { callText } from '#app/domain/roster/missing.ts';
import { fieldSteps } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { countListeners, extendDay, newHall, signDay } from './close-day.server.ts';
import { endSessionDay } from './end-day.server.ts';
import { beginSessionDay, checkIn, walkIn } from './roll-call.server.ts';
import { callToDesk, moveInQueue, recordAtDesk } from './run-desks.server.ts';

export type DayTold = {
  key:
    | 'saved'
    | 'arrived'
    | 'again'
    | 'called'
    | 'nobody'
    | 'walkInDone'
    | 'extended'
    | 'hallAt'
    | 'ended'
    | 'endedLast';
  facts: Record<string, string | number>;
};

const saved: DayTold = { key: 'saved', facts: {} };

export async function actOnDay(
  ctx: Ctx,
  input: { reference: string; what: string; typed: Readonly<Record<string, string>> },
): Promise<Result<DayTold>> {
  const { reference, what, typed } = input;
  const attendeeId = uuid(typed.attendee);
  switch (what) {
    case 'begin':
      return told(await beginSessionDay(ctx, { reference }), () => saved);
    case 'code':
    case 'present': {
      const asked = what === 'code' ? { reference, code: typed.code ?? '' } : { reference, attendeeId };
      return told(await checkIn(ctx, asked), ({ number, name, again }) => ({
        key: again ? 'again' : 'arrived',
        facts: { name, number: number === null ? '—' : callText(number) },
      }));
    }
    case 'call': {
      const desk = Number(typed.desk);
      return told(
        await callToDesk(ctx, { reference, desk }),
        (next): DayTold =>
          next ? { key: 'called', facts: { number: callText(next.number), desk } } : { key: 'nobody', facts: {} },
      );
    }
    case 'back':
      return told(await moveInQueue(ctx, { reference, attendeeId, desk: null }), () => saved);
    case 'step': {
      const step = fieldSteps.find((one) => one === typed.step);
      const reason = notAcceptedReasons.find((one) => one === typed.reason) ?? null;
      if (!step) return refuse('form-invalid');
      return told(await recordAtDesk(ctx, { reference, attendeeId, step, reason }), () => saved);
    }
    case 'walk-in': {
      const asked = { reference, name: typed.name ?? '', department: typed.department ?? '' };
      return told(await walkIn(ctx, asked), ({ code, number }) => ({
        key: 'walkInDone',
        facts: { code, number: number === null ? '—' : callText(number) },
      }));
    }
    case 'extend':
      return told(await extendDay(ctx, { reference }), ({ minutes }) => ({ key: 'extended', facts: { minutes } }));
    case 'listeners': {
      const talkId = uuid(typed.talk);
      const asked = { reference, talkId, listeners: typed[`listeners-${talkId}`] ?? '' };
      return told(await countListeners(ctx, asked), () => saved);
    }
    case 'sign': {
      const asked = { reference, host: typed.host ?? '', confirmed: typed.confirmed === 'yes' };
      return told(await signDay(ctx, asked), () => saved);
    }
    case 'end':
      return told(
        await endSessionDay(ctx, { reference, nobodyElse: typed['nobody-else'] === 'yes' }),
        ({ absent, last }) => ({
          key: last ? 'endedLast' : 'ended',
          facts: { count: absent },
        }),
      );
    case 'hall':
      return told(await newHall(ctx, { reference }), ({ token }) => ({
        key: 'hallAt',
        facts: { address: `/zh/hall/${token}?live` },
      }));
    default:
      return refuse('form-invalid');
  }
}

function told<T>(answer: Result<T>, say: (value: T) => DayTold): Result<DayTold> {
  return answer.ok ? ok(say(answer.value)) : answer;
}

/** What is no id of ours is nobody's. */
function uuid(text: string | undefined): string {
  const ours = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
  return ours && text ? text : '00000000-0000-4000-8000-000000000000';
}
