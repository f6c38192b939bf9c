// What the page of closures asks for: to see the consequences, to close, or to open again.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { TypedClosure } from '#app/domain/resource/closure.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { windowNames } from '#app/store/standing-windows.server.ts';
import { type Consequences, closeResource, liftClosure, rehearseClosure } from './close.server.ts';

export type ShownConsequences = Omit<Consequences, 'windows'> & { windows: { name: Bilingual; date: string }[] };
export type ClosureAnswer = {
  done: 'closed' | 'lifted' | null;
  shown: ShownConsequences | null;
  moved: number;
  waiting: number;
};
export type ActOnClosure = { what: string; district: string; typed: TypedClosure; seal: string; closureId: string };

const nothing: ClosureAnswer = { done: null, shown: null, moved: 0, waiting: 0 };

export async function actOnClosure(ctx: Ctx, input: ActOnClosure): Promise<Result<ClosureAnswer>> {
  const { what, district, typed, seal } = input;
  if (what === 'show') {
    const seen = await rehearseClosure(ctx, { district, typed });
    return seen.ok ? ok({ ...nothing, shown: await named(ctx, seen.value) }) : seen;
  }
  if (what === 'close') {
    const closed = await closeResource(ctx, { district, typed, seal });
    if (!closed.ok) return closed;
    const waiting = closed.value.fallen.filter(({ outcome }) => outcome === 'waits').length;
    return ok({ ...nothing, done: 'closed', waiting, moved: closed.value.fallen.length - waiting });
  }
  if (what !== 'lift' || !/^[0-9a-f-]{36}$/.test(input.closureId)) return refuse('form-invalid');
  const lifted = await liftClosure(ctx, { closureId: input.closureId });
  return lifted.ok ? ok({ ...nothing, done: 'lifted' }) : lifted;
}

async function named(ctx: Ctx, seen: Consequences): Promise<ShownConsequences> {
  const names = await windowNames(
    sqlOfClient(ctx.app.pool),
    seen.windows.map((one) => one.windowId),
  );
  const unnamed = { zh: '—', en: '—' };
  return { ...seen, windows: seen.windows.map(({ windowId, date }) => ({ date, name: names[windowId] ?? unnamed })) };
}
