// Plans that were asked for, from the question to the answer. One process takes one at a time.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { PlanScope } from '#app/domain/plan/board-day.ts';
import type { PlanOutcome } from '#app/domain/plan/board-moves.ts';
import type { PlanProgress, PlanStatus } from '#app/domain/plan/plan-page.ts';
import type { DayChange } from '#app/domain/plan/what-if-day.ts';
import type { Sql } from '#app/platform/sql.server.ts';

/** What the plan was made from: versions of visits and of the teams' days. */
export type PlanSeen = { visits: Record<string, number>; teams: Record<string, number> };
export type PlanRun = {
  id: string;
  district: string;
  date: CivilDate;
  scope: PlanScope;
  change: DayChange | null;
  status: PlanStatus;
  /** null: asked by the clock */
  staffId: string | null;
  seconds: number;
  createdAt: Date;
  beatAt: Date | null;
  endedAt: Date | null;
  progress: PlanProgress | null;
  seen: PlanSeen | null;
  outcome: PlanOutcome | null;
};

const columns = `id::text AS id, district, date, scope, change, status, staff_id AS "staffId", seconds, created_at AS "createdAt",
  beat_at AS "beatAt", ended_at AS "endedAt", progress, seen, outcome`;

export async function insertPlanRun(
  sql: Sql,
  run: Pick<PlanRun, 'id' | 'district' | 'date' | 'scope' | 'change' | 'staffId' | 'seconds' | 'createdAt'>,
): Promise<void> {
  await sql.rows(
    `INSERT INTO plan_run (id, district, date, scope, change, status, staff_id, seconds, created_at)
     VALUES ($1::uuid, $2, $3, $4, $5::jsonb, 'asked', $6, $7, $8::timestamptz)`,
    [
      run.id,
      run.district,
      run.date,
      run.scope,
      run.change && JSON.stringify(run.change),
      run.staffId,
      run.seconds,
      run.createdAt.toISOString(),
    ],
  );
}

export async function findPlanRun(sql: Sql, id: string, lock = false): Promise<PlanRun | null> {
  const [row] = await sql.rows<PlanRun>(
    `SELECT ${columns} FROM plan_run WHERE id = $1::uuid${lock ? ' FOR UPDATE' : ''}`,
    [id],
  );
  return row ?? null;
}

/** The newest answer of the clock for this day that nobody has taken up. */
export async function findSuggestion(
  sql: Sql,
  district: string,
  date: CivilDate,
  scope: PlanScope,
): Promise<PlanRun | null> {
  const [row] = await sql.rows<PlanRun>(
    `SELECT ${columns} FROM plan_run WHERE district = $1 AND date = $2 AND scope = $3 AND staff_id IS NULL
       AND status = 'ready' ORDER BY created_at DESC LIMIT 1`,
    [district, date, scope],
  );
  return row ?? null;
}

export async function wasSuggested(sql: Sql, district: string, date: CivilDate, scope: PlanScope): Promise<boolean> {
  const rows = await sql.rows(
    'SELECT 1 FROM plan_run WHERE district = $1 AND date = $2 AND scope = $3 AND staff_id IS NULL LIMIT 1',
    [district, date, scope],
  );
  return rows.length > 0;
}

/** The oldest question nobody works at; one whose worker fell silent is taken up again. */
export async function takePlanRun(sql: Sql, now: Date, silentSince: Date): Promise<PlanRun | null> {
  const [row] = await sql.rows<PlanRun>(
    `UPDATE plan_run SET status = 'running', beat_at = $1::timestamptz WHERE id = (
       SELECT id FROM plan_run WHERE status = 'asked' OR (status = 'running' AND beat_at < $2::timestamptz)
       ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING ${columns}`,
    [now.toISOString(), silentSince.toISOString()],
  );
  return row ?? null;
}

/** Notes how far the search is; true when it should stop with the best so far. */
export async function beatPlanRun(sql: Sql, id: string, now: Date, progress: PlanProgress): Promise<boolean> {
  const [row] = await sql.rows<{ stop: boolean }>(
    `UPDATE plan_run SET beat_at = $2::timestamptz, progress = $3::jsonb WHERE id = $1::uuid AND status = 'running'
     RETURNING stop_asked AS stop`,
    [id, now.toISOString(), JSON.stringify(progress)],
  );
  return row?.stop ?? true;
}

export async function askPlanToStop(sql: Sql, id: string): Promise<void> {
  await sql.rows(`UPDATE plan_run SET stop_asked = true WHERE id = $1::uuid AND status IN ('asked', 'running')`, [id]);
}

export async function endPlanRun(
  sql: Sql,
  id: string,
  end: { status: 'ready' | 'failed' | 'applied'; now: Date; seen?: PlanSeen; outcome?: PlanOutcome },
): Promise<void> {
  await sql.rows(
    `UPDATE plan_run SET status = $2, ended_at = $3::timestamptz, seen = coalesce($4::jsonb, seen),
       outcome = coalesce($5::jsonb, outcome) WHERE id = $1::uuid`,
    [
      id,
      end.status,
      end.now.toISOString(),
      end.seen ? JSON.stringify(end.seen) : null,
      end.outcome ? JSON.stringify(end.outcome) : null,
    ],
  );
}
