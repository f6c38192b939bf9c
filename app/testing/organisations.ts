// Organisations for tests: applied for through the door, signed in with the code of the letter, checked where wanted.
import type { Actor } from '#app/domain/access/actor.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { identify } from '#app/services/access/identify.server.ts';
import { registerOrganisation } from '#app/services/organisation/register.server.ts';
import { askOrgCode, openOrgByCode } from '#app/services/organisation/sign-in.server.ts';
import type { TestApp } from './app.ts';
import { aCitizen, sampleCommunity } from './demo.ts';

/** The code in the newest letter to this address. */
export async function newestCodeTo(app: TestApp, contact: string): Promise<string> {
  const { rows } = await app.pool.query(
    `SELECT id, facts_sealed, to_sealed FROM message WHERE template = 'code' ORDER BY created_at DESC, ctid DESC LIMIT 50`,
  );
  const open = (row: { id: string }, column: 'facts_sealed' | 'to_sealed', bytes: Uint8Array) =>
    app.keys.open(bytes, { table: 'message', column, row: row.id });
  const row = rows.find((one) => open(one, 'to_sealed', one.to_sealed) === contact);
  if (!row) throw new Error(`no code was sent to ${contact}`);
  return JSON.parse(open(row, 'facts_sealed', row.facts_sealed)).code;
}

/** Whoever this browser speaks for on pages of organisations. */
async function signedIn(app: TestApp, asking: Actor, contact: string, district: string): Promise<Actor> {
  const asked = {
    purpose: 'org-sign-in' as const,
    subject: district,
    contact: { kind: 'email' as const, value: contact },
  };
  const opened = await openOrgByCode(app.as(asking), { asked, code: await newestCodeTo(app, contact) });
  if (!opened.ok) throw new Error(opened.problem.code);
  const citizenId = opened.value.newSessionId ?? '';
  return identify(app, { citizenId, fresh: false, staffToken: null, orgPage: true }, app.clock.now());
}

export async function orgActor(app: TestApp, contact: string, district = 'hanyang'): Promise<Actor> {
  const asking = aCitizen();
  const input = { contact, district, locale: 'zh' as const, network: newToken() };
  const asked = await askOrgCode(app.as(asking), input);
  if (!asked.ok) throw new Error(asked.problem.code);
  return signedIn(app, asking, contact, district);
}

export async function applyAs(
  app: TestApp,
  given: { creditCode: string; contact: string; kind?: string; verified?: boolean; nameZh?: string },
): Promise<Actor> {
  const asking = aCitizen();
  const typed = {
    kind: given.kind ?? 'company',
    creditCode: given.creditCode,
    nameZh: given.nameZh ?? '示例光纤有限公司',
    communityId: await sampleCommunity(app),
    address: '示例大道 8 号',
    contactName: '示例甲',
    contact: given.contact,
  };
  const asked = { typed, district: 'hanyang', locale: 'zh' as const, network: newToken() };
  const applied = await registerOrganisation(app.as(asking), asked);
  if (!applied.ok || applied.value.faults) throw new Error(JSON.stringify(applied));
  const actor = await signedIn(app, asking, given.contact, 'hanyang');
  if (given.verified && actor.kind === 'contact') {
    await app.pool.query(`UPDATE organisation SET status = 'verified', decided_by = 'test' WHERE id = $1`, [
      actor.organisationId,
    ]);
  }
  return actor;
}
