// A company's session from order to papers, with twenty mistakes in its sheet. The whole of 94 people is `npm run prove`.
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { rosterFaultPlace } from '#app/i18n/roster-fault-text.ts';
import { outcomeSheet } from '#app/paper/roster-sheet.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { fewestWithMistakes, plantedMistakes, rowOf } from '#app/testing/planted-roster.ts';
import { agreedSession, everybodyReady, granted, mendedRoster, runDays } from '#app/testing/session-story.ts';
import { loadSessionSummary } from '../receipt/session-summary.server.ts';
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
  const summary = granted(await loadSessionSummary(app.as(company), { district: 'hanyang', reference }));
  expect(summary.lines).toHaveLength(people - 1);
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
