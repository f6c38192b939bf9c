// What people type comes back unchanged, or is refused at its field: every text field of a draft, on a real database.
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#app/platform/context.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, storeDraft } from '#app/testing/demo.ts';
import { loadDraft } from './load-draft.server.ts';
import { loadPerson } from './load-person.server.ts';
import { saveContact } from './save-contact.server.ts';
import { saveNeeds } from './save-needs.server.ts';
import { savePerson } from './save-person.server.ts';
import { saveDoor } from './save-place.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const from = (...points: number[]) => String.fromCodePoint(...points);
/** Kept as typed: rare characters of the extensions B to H, a variation sequence, the middle dot, other scripts. */
const kept = [
  '㛃䶮',
  `王${from(0x20bb7)}`,
  from(0x2a700, 0x2b740, 0x2b820, 0x2ceb0),
  from(0x30000, 0x31350),
  `葛${from(0xe0100)}城`,
  '阿依古丽·买买提示例',
  "O'Connor Demo",
  'Nguyễn Thị Ví Dụ',
  'Null',
  '<b>示例</b>',
  "Robert'); DROP TABLE person;--",
  'jndi:ldap://x',
  '{{constructor}}',
  '%00%0d%0a',
  '=1+1',
];
/** Refused at the field: NUL, half surrogates, direction controls, other controls. */
const refused = [
  '示\u0000例',
  '示\ud842例',
  '示\udfb7例',
  '示\u202e例',
  '示\u2066例',
  '示\u200f例',
  '示\u0007例',
  '示\u009f例',
  `示${from(0xffff)}例`,
];

const door = { estate: '示例小区', building: '3', unit: '', number: '501', kind: 'home', lift: 'yes', howToFind: '' };
const needs = { note: '' };
const fields = {
  estate: door,
  howToFind: door,
  note: needs,
  name: {},
  'booker-name': { 'booker-name': '', kind: 'email', email: 'sample@example.com' },
} as const;
type Field = keyof typeof fields;

/** The fields of the person's page as they stand. */
async function personTyped(ctx: Ctx, draftId: string) {
  const page = await loadPerson(ctx, { draftId, key: 'a', locale: 'zh' });
  if (!page.ok) throw new Error(page.problem.code);
  return page.value.typed;
}

/** What the field holds afterwards, or null when it was refused. */
async function typedInto(field: Field, text: string): Promise<string | null> {
  const citizen = aCitizen();
  const data = await aHomeDraft(app, 7_000);
  const draftId = await storeDraft(app, citizen, data);
  const ctx = app.as(citizen);
  const typed = { ...fields[field], [field]: text };
  const done =
    field === 'estate' || field === 'howToFind'
      ? await saveDoor(ctx, { draftId, typed })
      : field === 'note'
        ? await saveNeeds(ctx, { draftId, typed })
        : field === 'name'
          ? await savePerson(ctx, { draftId, key: 'a', typed: { ...(await personTyped(ctx, draftId)), name: text } })
          : await saveContact(ctx, { draftId, typed, locale: 'zh', network: 'test' });
  if (!done.ok) throw new Error(done.problem.code);
  const wrong = 'problems' in done.value ? done.value.problems : (done.value.faults ?? []);
  if (wrong.some((one) => one.field === field || one.field.endsWith(field))) return null;
  const opened = await loadDraft(ctx, { draftId });
  if (!opened.ok) throw new Error(opened.problem.code);
  return JSON.stringify(opened.value.data);
}

test.each(Object.keys(fields) as Field[])('%s: kept as typed, or refused at the field', async (field) => {
  for (const text of kept) {
    const held = await typedInto(field, text);
    // a name has rules of its own: what is no name is refused, what is taken is unchanged
    if (held === null) expect([field, 'name', 'booker-name']).toContain(field);
    else expect(held).toContain(JSON.stringify(text).slice(1, -1));
  }
  for (const text of refused) expect(await typedInto(field, text), JSON.stringify(text)).toBeNull();
});
