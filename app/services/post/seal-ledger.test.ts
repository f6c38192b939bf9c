// The ledger on a real database: sealed in order, whole when verified, and every tampering past the trigger is named.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { testApp } from '#app/testing/app.ts';
import { sealLedger } from './seal-ledger.server.ts';
import { verifyLedger } from './verify-ledger.server.ts';

const app = await testApp();
const system: Actor = { kind: 'system', job: 'seal-ledger' };

async function append(count: number) {
  await appendEvents(
    sqlOfClient(app.pool),
    system,
    app.clock.now(),
    Array.from({ length: count }, () => ({
      type: 'booking.placed' as const,
      subject: `booking:${randomUUID()}`,
      data: { mode: 'home', b: 2, a: [`${randomUUID()}`] },
    })),
  );
}

async function faults() {
  const verified = await verifyLedger(app.as(system));
  if (!verified.ok) throw new Error(verified.problem.code);
  return verified.value;
}

/** As somebody would who owns the database: the trigger is switched off for the moment. */
async function tamper(sql: string) {
  await app.pool.query('ALTER TABLE event DISABLE TRIGGER event_append_only');
  await app.pool.query(sql);
  await app.pool.query('ALTER TABLE event ENABLE TRIGGER event_append_only');
}

test('seals in parts, by several sealers at once, into one whole chain', async () => {
  await append(5);
  expect(await sealLedger(app.as(system))).toEqual({ ok: true, value: 5 });
  await append(700);
  const both = await Promise.all([sealLedger(app.as(system)), sealLedger(app.as(system))]);
  // the second either finds the chain locked or goes on where the first has ended
  expect([500, 700]).toContain(both.reduce((sum, answer) => sum + (answer.ok ? answer.value : 0), 0));
  while (((await sealLedger(app.as(system))) as { value: number }).value > 0);
  expect(await faults()).toMatchObject({ count: 705, faults: [] });
});

test('an event that became visible late is sealed late, and the chain holds', async () => {
  const slow = await app.pool.connect();
  await slow.query('BEGIN');
  await appendEvents(sqlOfClient(slow), system, app.clock.now(), [{ type: 'booking.placed', subject: 'booking:slow' }]);
  await append(3);
  await sealLedger(app.as(system));
  await slow.query('COMMIT');
  slow.release();
  await sealLedger(app.as(system));
  expect((await faults()).faults).toEqual([]);
});

test('events cannot be changed or deleted, only sealed once', async () => {
  await expect(app.pool.query(`UPDATE event SET actor_id = 'x'`)).rejects.toThrow(/append-only/);
  await expect(app.pool.query('DELETE FROM event')).rejects.toThrow(/append-only/);
  await expect(app.pool.query(`UPDATE event SET hash = 'x'`)).rejects.toThrow(/append-only/);
});

test('an edit, a deletion and a swap are seen and named', async () => {
  const { rows } = await app.pool.query('SELECT id, seq, data FROM event ORDER BY sealed_at, seq OFFSET 300 LIMIT 3');
  const [edited, deleted] = rows;
  await tamper(`UPDATE event SET data = data || '{"mode":"window"}' WHERE id = '${edited.id}'`);
  expect((await faults()).faults).toEqual([{ id: edited.id, seq: edited.seq, fault: 'content-changed' }]);
  await tamper(`UPDATE event SET data = '${JSON.stringify(edited.data)}' WHERE id = '${edited.id}'`);
  expect((await faults()).faults).toEqual([]);
  await tamper(`DELETE FROM event WHERE id = '${deleted.id}'`);
  expect((await faults()).faults).toEqual([{ id: rows[2].id, seq: rows[2].seq, fault: 'link-broken' }]);
});
