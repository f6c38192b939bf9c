// Receipts on a real database: written with the step, one number whoever writes at once, void to be seen, verified
// without a name, and no answer that tells a number we know from one we do not.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { readVerifyToken } from '#app/domain/receipt/receipt-code.ts';
import { ok } from '#app/domain/result.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo } from '#app/testing/demo.ts';
import { aBookingOnSite, hanyangStaff } from '#app/testing/on-site.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { actOnReceipt } from './act-on-receipt.server.ts';
import { issueReceipts } from './issue-receipts.server.ts';
import { loadReceiptPapers } from './receipt-papers.server.ts';
import { verifyReceipt } from './verify-receipt.server.ts';

const app = await testApp({ poolMax: 12 });
beforeAll(() => beginDemo(app));

const clerk = hanyangStaff('intake-clerk');
const network = 'test';
const rows = async (bookingId: string) =>
  (
    await app.pool.query('SELECT number, version, replaced_at FROM receipt WHERE booking_id = $1 ORDER BY version', [
      bookingId,
    ])
  ).rows as { number: string; version: number; replaced_at: Date | null }[];
const verify = (number: string, code: string) =>
  verifyReceipt(app.as(aCitizen()), { number, code, network: `${network}${number}` });

async function papersOf(reference: string, as: Staff = clerk) {
  const loaded = await loadReceiptPapers(app.as(as), { door: 'desk', reference });
  if (!loaded.ok) throw new Error(loaded.problem.code);
  return loaded.value.papers;
}

test('captured and accepted are two versions under one number; a void one is seen; written again it counts', async () => {
  const { bookingId, reference, take } = await aBookingOnSite(app, 540);
  await take('check-in');
  expect(await rows(bookingId)).toEqual([]);
  await take('capture');
  const [captured] = await papersOf(reference);
  expect(captured).toMatchObject({ version: 1, items: [{ state: 'captured', promisedOn: null }] });
  await take('accept');
  const [accepted] = await papersOf(reference);
  expect(accepted).toMatchObject({ number: captured?.number, version: 2, items: [{ state: 'accepted' }] });
  expect(accepted?.code).not.toBe(captured?.code);
  const number = accepted?.number ?? '';
  const said = await verify(number.toLowerCase().replaceAll('-', ' '), accepted?.code ?? '');
  expect(said).toMatchObject({ value: { receipt: { standing: 'valid', number, version: 2, newest: 2 } } });
  expect(JSON.stringify(said)).not.toContain('示例甲');
  const old = await verify(number, captured?.code ?? '');
  expect(old).toMatchObject({ value: { receipt: { standing: 'replaced', version: 1, newest: 2 } } });
  expect(readVerifyToken(accepted?.verifyAddress.split('/').at(-1) ?? '')).toEqual({ number, code: accepted?.code });

  const nothing = await actOnReceipt(app.as(clerk), { what: 'void', number, reason: '' });
  expect(nothing).toMatchObject({ problem: { code: 'reason-needed', field: 'reason' } });
  const far = { ...clerk, district: 'dongxihu' };
  expect(await actOnReceipt(app.as(far), { what: 'void', number, reason: 'misused' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await actOnReceipt(app.as(clerk), { what: 'void', number, reason: 'misused' })).toMatchObject({ ok: true });
  expect(await actOnReceipt(app.as(clerk), { what: 'void', number, reason: 'misused' })).toMatchObject({
    problem: { code: 'stale-page' },
  });
  const shown = await verify(number, accepted?.code ?? '');
  expect(shown).toMatchObject({ value: { receipt: { standing: 'void', voidReason: 'misused' } } });
  expect(await actOnReceipt(app.as(clerk), { what: 'again', number, reason: '' })).toMatchObject({ ok: true });
  expect(await papersOf(reference)).toMatchObject([{ number, version: 3, standing: 'valid' }]);
  expect((await rows(bookingId)).map((row) => row.number)).toEqual([number, number, number]);

  await app.pool.query(`UPDATE receipt SET content = jsonb_set(content, '{mode}', '"window"') WHERE number = $1`, [
    number,
  ]);
  const [changed] = await papersOf(reference);
  expect(await verify(number, changed?.code ?? '')).toMatchObject({ value: { receipt: null } });
});

test('ten writers at once make one number and one version', async () => {
  const { bookingId, take } = await aBookingOnSite(app, 600);
  await take('check-in');
  await take('capture');
  await app.pool.query('DELETE FROM receipt WHERE booking_id = $1', [bookingId]);
  const ctx = app.as({ kind: 'system', job: 'test' });
  const written = await Promise.all(
    Array.from({ length: 10 }, () =>
      permittedSql(ctx, 'system.work', async (sql) => {
        const booking = await loadBookingVisit(sql, bookingId);
        return booking ? ok(await issueReceipts(sql, ctx, booking, null)) : ok([]);
      }),
    ),
  );
  expect(written.flatMap((answer) => (answer.ok ? answer.value : ['refused']))).toHaveLength(1);
  expect(await rows(bookingId)).toMatchObject([{ version: 1, replaced_at: null }]);
});

test('a number we know with a wrong code, and one we do not know: the same answer in the same time', async () => {
  const { reference, take } = await aBookingOnSite(app, 660);
  await take('check-in');
  await take('capture');
  const number = (await papersOf(reference))[0]?.number ?? '';
  const gaps: number[] = [];
  // A difference that is real shows in every round; one round may be disturbed by whatever else the machine does.
  for (let round = 0; round < 3 && !gaps.some((gap) => gap < 5); round++) {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let at = 0; at < 80; at++) {
      const asked = at % 2 === 0 ? ('known' as const) : ('unknown' as const);
      const begun = performance.now();
      const said = await verifyReceipt(app.as(aCitizen()), {
        number: asked === 'known' ? number : `ZY-2611-${900_000 + at}`,
        code: '0000-0000-0000',
        network: `time${round}-${at}`,
      });
      times[asked].push(performance.now() - begun);
      expect(said).toEqual({ ok: true, value: { faults: [], asked: true, receipt: null } });
    }
    gaps.push(Math.abs(middle(times.known) - middle(times.unknown)));
  }
  expect(Math.min(...gaps)).toBeLessThan(5);
});

const middle = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
