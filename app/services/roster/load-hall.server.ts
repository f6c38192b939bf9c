// The screen in the hall: call numbers and desks, groups to come, talks. Numbers only, never names.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findHall, hallRows, listTalks } from '#app/store/session-day.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';

export type Hall = {
  organisation: Bilingual;
  now: string;
  calls: { number: number; desk: number; fresh: boolean }[];
  waiting: number;
  done: number;
  waves: { number: number; start: number }[];
  talks: { start: number; name: Bilingual }[];
};

export function loadHall(ctx: Ctx, input: { token: string }): Promise<Result<Hall>> {
  return permittedSql(ctx, 'attend.own', async (sql) => {
    if (!/^[\w-]{22}$/.test(input.token)) return refuse('not-found');
    const hall = await findHall(sql, ctx.app.keys.tokenHash(input.token));
    if (!hall) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const { calls, waiting, done } = await hallRows(sql, hall.sessionId);
    const { entries } = await published(ctx.app, ctx.now);
    const waves = (await listWaves(sql, hall.sessionId)).filter(({ date }) => date === today);
    const talks = (await listTalks(sql, hall.sessionId)).filter(({ date }) => date === today);
    return ok({
      organisation: { zh: hall.nameZh, en: hall.nameEn ?? hall.nameZh },
      now: ctx.now.toISOString(),
      calls: calls.map(({ number, desk, calledAt }) => ({
        number,
        desk,
        fresh: ctx.now.getTime() - calledAt.getTime() < 60_000,
      })),
      waiting,
      done,
      waves: waves.slice(0, 6).map(({ number, start }) => ({ number, start })),
      talks: talks.flatMap(({ topic, start }) =>
        start === null ? [] : [{ start, name: entries.get(topic)?.body.name ?? { zh: topic, en: topic } }],
      ),
    });
  });
}
