// A booking through the service against the same statements, with the same parameters, through bare pg and as many
// clients. The statements are recorded from the service itself in a transaction that is rolled back.
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { makeReference } from '#app/domain/booking/reference.ts';
import { addDays, instantAt } from '#app/domain/calendar/civil-date.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import { insertDraft } from '#app/store/drafts.server.ts';
import { insertHold } from '#app/store/holds.server.ts';
import { aHomeDraft, sampleCommunity } from '#app/testing/demo.ts';
import { bare, clients, type Ground, now, spread, timed } from './ground.ts';

const rounds = 5;
const perRound = 160;
type Ready = { draftId: string; ctx: Ctx };
type Statement = { text: string; values: unknown[] };

let place = 0;

/** A finished draft with a living hold of its own: another team, day or half hour each time. */
async function ready(ground: Ground, teams: readonly string[]): Promise<Ready> {
  const { app } = ground;
  place += 1;
  const team = teams[place % teams.length] as string;
  const slot = Math.floor(place / teams.length);
  const date = addDays('2027-03-01', Math.floor(slot / 8));
  const windowStart = 540 + (slot % 8) * 60;
  const citizen = { kind: 'citizen' as const, sessionId: newToken(), grants: [] };
  const data = await aHomeDraft(app, place);
  const draftId = newToken();
  const sql = sqlOfClient(app.pool);
  await insertDraft(sql, app.keys, {
    id: draftId,
    reference: makeReference(randomBytes(7)),
    sessionHash: app.keys.tokenHash(citizen.sessionId),
    district: 'hanyang',
    locale: 'zh',
    data: { ...data, time: { date, windowStart, windowEnd: windowStart + 60 } },
    version: 1,
    createdAt: now,
    touchedAt: now,
    expiresAt: new Date(now.getTime() + 7 * 86_400_000),
    bookingId: null,
  });
  await insertHold(sql, {
    id: randomUUID(),
    teamId: team,
    date,
    startsAt: instantAt(date, windowStart),
    endsAt: instantAt(date, windowStart + 35),
    windowStart,
    windowEnd: windowStart + 60,
    lon: 114.2,
    lat: 30.5,
    holder: `draft:${draftId}`,
    network: null,
    heldSince: now,
    expiresAt: new Date(now.getTime() + 20 * 60_000),
    kitIds: [],
  });
  return { draftId, ctx: ground.as(citizen) };
}

/** What the service sends for this draft, without leaving a trace. */
async function record(ground: Ground, { draftId, ctx }: Ready): Promise<Statement[]> {
  const statements: Statement[] = [];
  const client = await ground.app.pool.connect();
  const listening = {
    async connect() {
      return {
        query: (text: string, values: unknown[] = []) => {
          if (text !== 'BEGIN' && text !== 'COMMIT') statements.push({ text, values });
          return client.query(text === 'COMMIT' ? 'ROLLBACK' : text, values);
        },
        release() {},
      };
    },
    query: (text: string, values: unknown[] = []) => client.query(text, values),
  };
  const app = Object.assign(Object.create(ground.app), { pool: listening as unknown as pg.Pool }) as App;
  const answer = await bookVisit({ ...ctx, app }, { draftId });
  client.release();
  if (!answer.ok) throw new Error(`The bench could not book: ${JSON.stringify(answer.problem)}`);
  return statements;
}

async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  await client.query('BEGIN');
  for (const { text, values } of statements) await client.query(text, values);
  await client.query('COMMIT');
  client.release();
}

export async function bookingAgainstBarePg(ground: Ground): Promise<number> {
  await sampleCommunity(ground.app);
  const { rows } = await ground.app.pool.query<{ id: string }>(
    `SELECT id FROM team WHERE district = 'hanyang' ORDER BY id`,
  );
  const teams = rows.map((row) => row.id);
  const pool = await bare(ground.url);
  const service: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const mine: Ready[] = [];
    const recorded: Statement[][] = [];
    for (let i = 0; i < perRound; i++) {
      mine.push(await ready(ground, teams));
      recorded.push(await record(ground, await ready(ground, teams)));
    }
    const bookAll = async () => {
      const seconds = await timed(mine, clients, async ({ draftId, ctx }) => {
        const answer = await bookVisit(ctx, { draftId });
        if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
      });
      return perRound / seconds;
    };
    const replayAll = async () => perRound / (await timed(recorded, clients, (statements) => replay(pool, statements)));
    const first = round % 2 === 0;
    const [one, two] = first ? [await bookAll(), await replayAll()] : [await replayAll(), await bookAll()];
    if (round === 0) continue;
    service.push(first ? one : two);
    raw.push(first ? two : one);
  }
  await pool.end();
  console.log(`booking through the service: ${spread(service)} a second, ${clients} clients`);
  console.log(`the same SQL through bare pg: ${spread(raw)} a second, ${clients} clients`);
  const ratios = service.map((value, i) => value / (raw[i] as number));
  console.log(`ratio: ${spread(ratios)}`);
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] as number;
}
