// Two people change the catalogue: proposed by one, in force after another, every version kept.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { editSections } from '#app/domain/catalogue/edit.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { published } from '../content/published.server.ts';
import { decideEntry, loadEntryHistory, proposeEntry } from './edit-entry.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const admin = (staffId: string, role: Staff['roles'][number] = 'system-admin'): Staff => ({
  kind: 'staff',
  staffId,
  roles: [role],
  district: null,
  pointId: null,
  teamId: null,
  sessionId: staffId,
});
const entryOf = async (code: string) =>
  (await published(app.as(admin('reader')).app, app.clock.now())).entries.get(code);

async function proposal(by: Staff, changed: Record<string, string>, code = 'rid') {
  const inForce = await entryOf(code);
  if (!inForce) throw new Error('no entry');
  const typed = Object.fromEntries(
    editSections(inForce.body).flatMap(({ fields }) => fields.map((f) => [f.path, f.value])),
  );
  return proposeEntry(app.as(by), {
    code,
    version: inForce.version,
    typed: { ...typed, ...changed },
    effectiveFrom: '2026-11-23',
    reason: '省里公布了新时限',
  });
}

test('one proposes, nobody confirms alone, another confirms, then it is in force and the history tells', async () => {
  const proposed = await proposal(admin('one'), { 'times.promise.amount': '15' });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed));
  const revisionId = proposed.value.id;
  expect(await proposal(admin('two'), { 'times.promise.amount': '12' })).toMatchObject({
    problem: { code: 'version-changed' },
  });
  expect(await decideEntry(app.as(admin('one')), { revisionId, decision: 'published' })).toMatchObject({
    problem: { code: 'same-person' },
  });
  expect(await decideEntry(app.as(admin('x', 'intake-clerk')), { revisionId, decision: 'published' })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  const both = await Promise.all([
    decideEntry(app.as(admin('two')), { revisionId, decision: 'published' }),
    decideEntry(app.as(admin('three')), { revisionId, decision: 'declined' }),
  ]);
  expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  const history = await loadEntryHistory(app.as(admin('two')), { code: 'rid' });
  expect(history.ok && history.value.history.map((r) => r.version)).toEqual([2, 1]);
  if (both[0].ok) {
    const now = await entryOf('rid');
    expect(now?.version).toBe(2);
    expect(now?.body.kind === 'service' && now.body.times.promise.amount).toBe(15);
  }
});

test('a missing language and a reason left out are named', async () => {
  expect(await proposal(admin('one'), { 'summary.en': '' }, 'ppt')).toMatchObject({
    problem: { code: 'form-invalid', field: 'summary.en' },
  });
  expect(await proposal(admin('one'), { 'summary.en': 'ok\u202E' }, 'ppt')).toMatchObject({
    problem: { field: 'summary.en' },
  });
});
