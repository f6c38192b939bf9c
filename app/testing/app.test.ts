// The ground the other tests stand on.
import { expect, test } from 'vitest';
import { testApp } from './app.ts';

const app = await testApp();
const other = await testApp();

test('every test file has a migrated database of its own', async () => {
  await app.pool.query(`INSERT INTO throttle VALUES ('a', $1, 1)`, [app.clock.now()]);
  expect(await app.prisma.throttle.count()).toBe(1);
  expect(await other.prisma.throttle.count()).toBe(0);
});

test('the engine is the one that was asked for', async () => {
  const { rows } = await app.pool.query('SHOW server_version_num');
  expect(String(rows[0].server_version_num)).toMatch(process.env.PG_MAJOR === '15' ? /^15/ : /^18/);
});

test('the log raises when it is handed personal data', () => {
  expect(() => app.log.info('sample', { name: '示例甲' })).toThrow('Personal data');
  expect(() => app.log.info('sample', { count: 3 })).not.toThrow();
});
