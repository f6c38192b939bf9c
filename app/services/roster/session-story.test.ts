// A company's session from order to papers, with twenty mistakes in its sheet. The whole of 94 people is `npm run prove`.
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { session } from '#app/i18n/en/session.ts';
import { rosterFaultPlace } from '#app/i18n/roster-fault-text.ts';
import { outcomeSheet } from '#app/paper/roster-sheet.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { grantAttendee, newInvitations } from '#app/store/attendee-links.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aStaff } from '#app/testing/cases.ts';
import { aCitizen, beginDemo } from '#app/testing/demo.ts';
import { fewestWithMistakes, plantedMistakes, rowOf } from '#app/testing/planted-roster.ts';
import { agreedSession, everybodyReady, granted, mendedRoster, runDays } from '#app/testing/session-story.ts';
import { takeItemStep } from '../case/take-item-step.server.ts';
import { loadSessionSummary } from '../receipt/session-summary.server.ts';
import { loadOwnSession } from '../session/load-session.server.ts';
import { loadOwnPage } from './own-page.server.ts';
import { loadRosterOutcome } from './roster-outcome.server.ts';

const app = await testApp();
await beginDemo(app);

test('a sheet with twenty mistakes is mended, the days run to their end, and the papers name nobody', async () => {
  const people = fewestWithMistakes + 1;
  const agreed = await agreedSession(app, people);
  const told = await mendedRoster(app, agreed, people);
  expect(plantedMistakes).toHaveLength(20);
  expect(told.first.faults.map(({ row, column, code }) => `${row}${column} ${code}`)).toEqual(
    plantedMistakes.map(({ at, column, code }) => `${rowOf(at)}${column} ${code}`),
  );
  expect(told.first).toMatchObject({ taken: people - 20, waiting: 20 });
  expect(told.first.notes).toContain('merged');
  for (const locale of ['zh', 'en'] as const) {
    for (const fault of told.first.faults) expect(rosterFaultPlace(fault, locale)).not.toMatch(/faults\.|E\+17|\{\{/);
  }
  expect(told).toMatchObject({
    corrected: { taken: 20, known: people - 20, waiting: 0 },
    again: { taken: 0, known: people },
    over: 2,
  });
  expect(told.people).toHaveLength(people);
  expect(await everybodyReady(app, agreed, told.people)).toBe(people);
  expect(await runDays(app, agreed)).toEqual({ captured: people - 2, refused: 1, absent: 1, letters: 1 });
  const { company, reference } = agreed;
  await hearsOfOwnCase(reference);
  const summary = granted(await loadSessionSummary(app.as(company), { district: 'hanyang', reference }));
  expect(summary.lines).toHaveLength(people - 1);
  const { said } = granted(await loadOwnSession(app.as(company), { district: 'hanyang', reference }));
  expect(said.map(({ type }) => type.replace('.', '-')).filter((type) => !(type in session.events))).toEqual([]);
  const outcome = granted(await loadRosterOutcome(app.as(company), { reference }));
  expect(outcome.rows.filter(({ came }) => came === false)).toHaveLength(1);
  const shown = JSON.stringify([summary, outcome]);
  for (const { name } of told.people) expect(shown).not.toContain(name);
  expect(shown).not.toMatch(/\d{17}/);
  const book = new ExcelJS.Workbook();
  const bytes = await outcomeSheet([{ ...(outcome.rows[0] ?? never()), department: '=1+1' }], 'en');
  await book.xlsx.load(bytes.buffer);
  expect(book.worksheets[0]?.getRow(2).getCell(3).value).toBe("'=1+1");
});

function never(): never {
  throw new Error('The roster is empty');
}

/** One of them is finished: the letter goes to their own contact, and their own page says where the document is. */
async function hearsOfOwnCase(reference: string): Promise<void> {
  const { rows } = await app.pool.query(
    `SELECT i.id, a.id AS attendee FROM item i JOIN attendee a ON a.person_id = i.person_id
       JOIN session s ON s.id = a.session_id WHERE s.reference = $1 AND i.status = 'captured' ORDER BY a.position LIMIT 1`,
    [reference],
  );
  const { id: itemId, attendee } = rows[0] as { id: string; attendee: string };
  const clerk = aStaff('intake-clerk', { roles: ['intake-clerk', 'back-office', 'issuing-desk'] });
  for (const step of ['accept', 'review', 'produce', 'ready'] as const) {
    const { version } = (await app.pool.query('SELECT version FROM item WHERE id = $1', [itemId])).rows[0];
    granted(await takeItemStep(app.as(clerk), { itemId, step, version }));
  }
  const { rows: letters } = await app.pool.query(
    `SELECT channel, dedupe FROM message WHERE template IN ('attendee-news', 'case-news')`,
  );
  expect(letters).toEqual([{ channel: 'sms', dedupe: `attendee-news:${attendee}:${itemId}:ready:` }]);
  const sql = sqlOfClient(app.pool);
  const now = app.clock.now();
  const until = new Date(now.getTime() + 86_400_000);
  const wanted = [{ attendeeId: attendee, purpose: 'attendee' as const }];
  const [token = ''] = await newInvitations(sql, app.keys, now, wanted, until);
  const citizen = aCitizen();
  const grant = {
    sessionHash: app.keys.tokenHash(citizen.sessionId),
    role: 'attendee' as const,
    now,
    expiresAt: until,
  };
  await grantAttendee(sql, { ...grant, attendeeId: attendee });
  const page = granted(await loadOwnPage(app.as(citizen), { token, locale: 'en' }));
  expect(page.documents).toMatchObject([{ at: 'ready', code: null }]);
}
