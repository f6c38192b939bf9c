// What a booking says of people lies nowhere in clear on the database's disk: tables, indexes, and the log of writes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, sampleNumber, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from './book-visit.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const secrets = {
  name: '示例壹贰叁肆伍陆',
  booker: '示例柒捌玖拾佰仟',
  number: sampleNumber(47_311),
  door: '示例静处路 9731 号 5 单元 8402',
  email: 'nowhere.in.clear.9731@example.com',
};

test('name, number, address and contact of a booking are not found in the bytes on disk', async () => {
  const citizen = aCitizen();
  const draft = await aHomeDraft(app, 47_311);
  const draftId = await storeDraft(app, citizen, {
    ...draft,
    place: draft.place && { ...draft.place, detail: secrets.door },
    people: draft.people.map((person) => ({ ...person, name: secrets.name, number: secrets.number })),
    contact: { bookerName: secrets.booker, kind: 'email', value: secrets.email, confirmed: true },
  });
  expect(await holdFor(app, citizen, draftId)).toMatchObject({ ok: true });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(booked.problem.code);
  const written = `clear-${booked.value.reference}`;
  await app.pool.query('UPDATE booking SET assisted_by = $2 WHERE id = $1', [booked.value.bookingId, written]);
  await app.pool.query('CHECKPOINT');
  const { rows } = await app.pool.query(
    `SELECT current_setting('data_directory') AS folder, (SELECT oid FROM pg_database WHERE datname = current_database()) AS oid`,
  );
  const folders = [join(rows[0].folder, 'base', String(rows[0].oid)), join(rows[0].folder, 'pg_wal')];
  const found = new Set<string>();
  let reached = false;
  for (const folder of folders) {
    for (const file of readdirSync(folder, { withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = readFileSync(join(folder, file.name));
      if (bytes.includes(written)) reached = true;
      for (const [what, secret] of Object.entries(secrets)) if (bytes.includes(secret)) found.add(what);
    }
  }
  // what is not secret is found: the search looks at the right bytes
  expect(reached).toBe(true);
  expect([...found]).toEqual([]);
});
