// What the page of a plan shows: how far it is, the day before and after, every move and every visit left out with its reason.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { PlanPage, ShownVisit, Where } from '#app/domain/plan/plan-page.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findPlanRun, type PlanRun } from '#app/store/plan-runs.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type PlanGround, planGround } from './ground.server.ts';

export async function loadPlan(ctx: Ctx, asked: { id: string }): Promise<Result<PlanPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'day.read', async (sql) => {
    const run = /^[0-9a-f-]{36}$/.test(asked.id) ? await findPlanRun(sql, asked.id) : null;
    if (!run || !covers(ctx.actor, { district: run.district })) return refuse('not-found');
    const day = await planGround(sql, ctx, content, run);
    if (!day) return refuse('not-found');
    const shown = (visitId: string): ShownVisit[] => {
      const visit = day.visits.get(visitId);
      if (!visit) return [];
      const services = visit.services.flatMap((code) => content.entries.get(code)?.body.short ?? []);
      const { reference, place, windowStart, windowEnd } = visit;
      return [{ reference, services, place, windowStart, windowEnd }];
    };
    const name = (teamId: string): Bilingual =>
      day.names.get(teamId)?.team ?? {
        zh: `＋ ${day.names.get(teamId.slice(5))?.team.zh ?? ''}`,
        en: `+ ${day.names.get(teamId.slice(5))?.team.en ?? ''}`,
      };
    const where = (at: { teamId: string; start: number } | null): Where =>
      at && { team: name(at.teamId), date: day.names.get(at.teamId)?.date ?? null, start: at.start };
    const { outcome } = run;
    return ok({
      id: run.id,
      district: run.district,
      date: run.date,
      scope: run.scope,
      change: run.change,
      status: run.status,
      byClock: run.staffId === null,
      seconds: run.seconds,
      at: run.endedAt ?? run.createdAt,
      progress: run.progress,
      clash: run.status === 'ready' && hasClash(run, day),
      mayApply: may(ctx.actor, 'visit.assign') && run.change === null,
      kept: outcome?.kept ?? 0,
      moves: (outcome?.moves ?? []).flatMap(({ visitId, from, to }) =>
        shown(visitId).map((visit) => ({ ...visit, from: where(from), to: where(to) })),
      ),
      unplaced: (outcome?.unplaced ?? []).flatMap(({ visitId, reason }) =>
        shown(visitId).map((visit) => {
          const change = reason.change;
          const team = change && 'team' in change ? name(change.team) : null;
          const other = change?.kind === 'give-up' ? (day.visits.get(change.visit)?.reference ?? null) : null;
          return { ...visit, reason, team, other };
        }),
      ),
      before: outcome?.before ?? null,
      after: outcome?.after ?? null,
      teams: (outcome?.teams ?? []).map((team) => ({
        ...team,
        name: name(team.teamId),
        date: day.names.get(team.teamId)?.date ?? null,
      })),
      told: run.scope === 'week' ? (outcome?.moves ?? []).filter(({ visitId }) => day.open.has(visitId)).length : 0,
      open: day.open.size,
    });
  });
}

function hasClash({ seen }: PlanRun, { versions }: PlanGround): boolean {
  if (!seen) return true;
  return [...versions].some(([id, version]) => id in seen.teams && version !== seen.teams[id]);
}
