// The ledger on a real database: sealed in order, whole when verified, and every tampering past the trigger is named.
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { testApp } from '#app/testing/app.ts';
import { keepHead } from './keep-head.server.ts';
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
  expect(await faults()).toMatchObject({ count: 705, findings: [] });
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
  expect((await faults()).findings).toEqual([]);
});

test('events cannot be changed or deleted, only sealed once', async () => {
  await expect(app.pool.query(`UPDATE event SET actor_id = 'x'`)).rejects.toThrow(/append-only/);
  await expect(app.pool.query('DELETE FROM event')).rejects.toThrow(/append-only/);
  await expect(app.pool.query(`UPDATE event SET hash = 'x'`)).rejects.toThrow(/append-only/);
});

test('six kinds of tampering with the tables are each named, and a cut end by the head kept outside', async () => {
  const kept = await keepHead(app.as(system));
  expect(kept).toMatchObject({ ok: true });
  const { rows } = await app.pool.query(
    'SELECT id, seq::text AS seq, data, hash, prev_hash, sealed_at FROM event ORDER BY sealed_at, event.seq OFFSET 300 LIMIT 4',
  );
  const [edited, deleted, after, swapped] = rows;
  const named = async () => (await faults()).findings.map(({ kind, at }) => [kind, at?.seq ?? null]);
  await tamper(`UPDATE event SET data = data || '{"mode":"window"}' WHERE id = '${edited.id}'`);
  expect(await named()).toEqual([['changed', edited.seq]]);
  await tamper(`UPDATE event SET data = '${JSON.stringify(edited.data)}' WHERE id = '${edited.id}'`);
  expect(await named()).toEqual([]);
  const times = (one: { id: string; sealed_at: Date }, other: { sealed_at: Date }) =>
    `UPDATE event SET sealed_at = '${other.sealed_at.toISOString()}', seq = -seq WHERE id = '${one.id}'`;
  await tamper(`UPDATE event SET hash = decode(repeat('ab', 32), 'hex') WHERE id = '${after.id}'`);
  expect(await named()).toEqual([['foreign-seal', after.seq]]);
  await tamper(`UPDATE event SET hash = NULL, prev_hash = NULL, sealed_at = NULL WHERE id = '${after.id}'`);
  expect(await named()).toEqual([['unsealed', after.seq]]);
  await tamper(
    `UPDATE event SET hash = '\\x${after.hash.toString('hex')}', prev_hash = '\\x${after.prev_hash.toString('hex')}',
       sealed_at = '${after.sealed_at.toISOString()}' WHERE id = '${after.id}'`,
  );
  expect(await named()).toEqual([]);
  await tamper(times(swapped, edited).replace('seq = -seq', 'seq = seq'));
  expect((await named()).map(([kind]) => kind)).toEqual(swapped.sealed_at > edited.sealed_at ? ['moved'] : []);
  await tamper(times(swapped, swapped).replace('seq = -seq', 'seq = seq'));
  const forged = randomUUID();
  await tamper(
    `INSERT INTO event (id, at, type, subject, actor_kind, actor_id, data, prev_hash, hash, sealed_at)
     SELECT '${forged}', at, type, 'booking:forged', actor_kind, actor_id, data, prev_hash, decode(repeat('cd', 32), 'hex'),
       sealed_at FROM event WHERE id = '${swapped.id}'`,
  );
  expect((await named()).map(([kind]) => kind)).toEqual(['added']);
  await tamper(`DELETE FROM event WHERE id = '${forged}'`);
  await tamper(`DELETE FROM event WHERE id = '${deleted.id}'`);
  expect(await named()).toEqual([['removed', after.seq]]);
  const anchors = await faults();
  expect(anchors.anchors).toBe(1);
});

test('a cut end is seen only by a head kept outside: one of ours, or one an auditor types', async () => {
  const other = await testApp();
  await appendEvents(sqlOfClient(other.pool), system, other.clock.now(), [
    { type: 'booking.placed', subject: 'booking:a' },
    { type: 'booking.placed', subject: 'booking:b' },
  ]);
  await sealLedger(other.as(system));
  const whole = await verifyLedger(other.as(system));
  if (!whole.ok) throw new Error(whole.problem.code);
  await other.pool.query('ALTER TABLE event DISABLE TRIGGER event_append_only');
  await other.pool.query(`DELETE FROM event WHERE subject = 'booking:b'`);
  expect(await verifyLedger(other.as(system))).toMatchObject({ value: { findings: [] } });
  expect(await verifyLedger(other.as(system), { head: whole.value.head })).toMatchObject({
    value: { findings: [{ kind: 'cut', at: null }] },
  });
});
