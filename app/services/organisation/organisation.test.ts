// Accounts of organisations on a real database: applied for, signed in by code, checked once, handed over.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, sampleCommunity } from '#app/testing/demo.ts';
import { applyAs, newestCodeTo, orgActor } from '#app/testing/organisations.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { actOnOrganisation, loadOrganisationPage, loadOrganisations } from './decide-organisation.server.ts';
import { inviteContact, loadOrgContacts, removeContact } from './edit-contacts.server.ts';
import { loadOrgHome } from './load-home.server.ts';
import { registerOrganisation } from './register.server.ts';
import { askOrgCode, openOrgByCode } from './sign-in.server.ts';

const app = await testApp();
const district = 'hanyang';
beforeAll(async () => {
  await beginDemo(app);
  await seedStaff(app);
});

const refused = (code: string) => ({ ok: false, problem: { code } });

test('applies, signs in by the code, is checked by one of two clerks, and only sees its own', async () => {
  const actor = await applyAs(app, { creditCode: '91420199DEMA000130', contact: 'hr@example.com' });
  expect(await loadOrgHome(app.as(actor), { district })).toMatchObject({ ok: true, value: { status: 'applied' } });
  expect(await loadOrgHome(app.as(actor), { district: 'dongxihu' })).toMatchObject(refused('sign-in-first'));
  expect(await loadOrgHome(app.as(aCitizen()), { district })).toMatchObject(refused('sign-in-first'));

  const clerk = await staffActor(app, 'clerk.hanyang');
  const supervisor = await staffActor(app, 'supervisor.hanyang');
  const stranger = await staffActor(app, 'clerk.dongxihu');
  const listed = await loadOrganisations(app.as(clerk));
  const id = listed.ok ? (listed.value[0]?.id ?? '') : '';
  expect(await loadOrganisationPage(app.as(stranger), { id })).toMatchObject(refused('not-found'));
  const decide = (who: Actor, decision: 'verified' | 'refused', reason = '') =>
    actOnOrganisation(app.as(who), { id, version: 0, decision, reason });
  expect(await decide(clerk, 'refused')).toMatchObject(refused('reason-needed'));
  const answers = await Promise.all([decide(clerk, 'verified'), decide(supervisor, 'refused', 'not in the register')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const letters = await app.pool.query(`SELECT 1 FROM message WHERE template = 'organisation-decided'`);
  expect(letters.rowCount).toBe(1);
});

test('one code is used by one organisation; the clerk is warned of the second', async () => {
  const contacts = ['a@example.com', 'b@example.com'];
  for (const contact of contacts) await applyAs(app, { creditCode: '91420199DEMA00021T', contact });
  const clerk = await staffActor(app, 'clerk.hanyang');
  const { rows } = await app.pool.query(`SELECT id::text FROM organisation WHERE credit_code = '91420199DEMA00021T'`);
  const verify = (id: string) => actOnOrganisation(app.as(clerk), { id, version: 0, decision: 'verified', reason: '' });
  const page = await loadOrganisationPage(app.as(clerk), { id: rows[0].id });
  expect(page.ok && page.value.same.map(({ id }) => id)).toEqual([rows[1].id]);
  expect((await verify(rows[0].id)).ok).toBe(true);
  expect(await verify(rows[1].id)).toMatchObject(refused('organisation-known'));
});

test('a stranger gets the same answer as a contact, and no code opens anything for them', async () => {
  const asking = aCitizen();
  const asked = await askOrgCode(app.as(asking), {
    contact: 'nobody@example.com',
    district,
    locale: 'zh',
    network: 'n1',
  });
  if (!asked.ok || !asked.value.asked) throw new Error('not asked');
  const code = await newestCodeTo(app, 'nobody@example.com');
  expect(await openOrgByCode(app.as(asking), { asked: asked.value.asked, code })).toMatchObject(refused('code-wrong'));
});

test('what is wrong in the form is told together and nothing is written', async () => {
  const before = await app.pool.query('SELECT count(*) FROM organisation');
  const answer = await registerOrganisation(app.as(aCitizen()), { typed: {}, district, locale: 'zh', network: 'n2' });
  expect(answer.ok && answer.value.faults?.length).toBe(7);
  expect((await app.pool.query('SELECT count(*) FROM organisation')).rows).toEqual(before.rows);
});

test('contacts are named and handed over; the leaver is out at once and the last lead stays', async () => {
  const lead = await applyAs(app, { creditCode: '91420199DEMA0003XJ', contact: 'lead@example.com' });
  const invite = (contact: string, role: string) =>
    inviteContact(app.as(lead), { district, locale: 'en', typed: { contactName: '示例乙', contact, role } });
  expect(await invite('next@example.com', 'lead')).toEqual({ ok: true, value: null });
  expect(await invite('NEXT@example.com', 'lead')).toMatchObject({ ok: true, value: [{ code: 'contact-known' }] });
  const page = await loadOrgContacts(app.as(lead), { district });
  const self = (page.ok && page.value.contacts.find((one) => one.self)?.id) || '';
  const leave = () => removeContact(app.as(lead), { district, contactId: self, handTo: null });
  expect(await leave()).toMatchObject(refused('last-lead'));
  const next = await orgActor(app, 'next@example.com');
  expect((await leave()).ok).toBe(true);
  const { rows } = await app.pool.query(`SELECT name_sealed, contact_sealed FROM org_contact`);
  expect(
    rows.map((row) => Buffer.concat([row.name_sealed, row.contact_sealed]).toString('latin1')).join(),
  ).not.toContain('example');
  expect(await loadOrgHome(app.as(next), { district })).toMatchObject({ ok: true, value: { lead: true } });
  await expect(orgActor(app, 'lead@example.com')).rejects.toThrow('code-wrong');
});

test('a place outside the district is no place', async () => {
  const communityId = await sampleCommunity(app);
  const typed = { communityId, kind: 'company', creditCode: '91420199DEMA000130', nameZh: 'x', address: 'y' };
  const asked = { typed, district: 'dongxihu', locale: 'zh' as const, network: newToken() };
  const answer = await registerOrganisation(app.as(aCitizen()), asked);
  expect(answer.ok && answer.value.faults?.some(({ code }) => code === 'choose-community')).toBe(true);
});
