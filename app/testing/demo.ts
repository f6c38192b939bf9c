// The demo's content in a test's database, and drafts that are ready to be booked.
import { randomBytes } from 'node:crypto';
import type { Actor } from '#app/domain/access/actor.ts';
import { type DraftData, emptyDraft } from '#app/domain/booking/draft.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import type { App } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { demoTeams, firstContent } from '#app/server/first-content.server.ts';
import { beginContent } from '#app/services/content/begin.server.ts';
import { published } from '#app/services/content/published.server.ts';
import { type AskedHold, holdTime } from '#app/services/schedule/hold-time.server.ts';
import { insertDraft } from '#app/store/drafts.server.ts';
import type { TestApp } from './app.ts';

export async function beginDemo(app: TestApp): Promise<void> {
  const begun = await beginContent(app.as({ kind: 'system', job: 'test' }), firstContent(), demoTeams());
  if (!begun.ok) throw new Error(begun.problem.code);
}

export function aCitizen(): Extract<Actor, { kind: 'citizen' }> {
  return { kind: 'citizen', sessionId: newToken(), grants: [] };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A possible number in the unassigned region 420199, born 1 January of the year, with a running sequence. */
export function sampleNumber(sequence: number, year = 1950): string {
  const body = `420199${year + Math.floor(sequence / 1000)}0101${String(sequence % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}

export const sampleTime = { date: '2026-11-26', windowStart: 9 * 60, windowEnd: 10 * 60 };
export const sampleCommunity = async (app: App): Promise<string> => {
  const content = await published(app, app.clock.now());
  const first = [...content.communities.values()].find((community) => community.district === 'hanyang');
  if (!first) throw new Error('the demo has no community in Hanyang');
  return first.id;
};

/** A daughter's booking for her mother's identity card, complete to the last page. */
export async function aHomeDraft(app: App, sequence: number): Promise<DraftData> {
  const content = await published(app, app.clock.now());
  return {
    ...emptyDraft(),
    mode: 'home',
    applicants: [{ key: 'a', relation: 'parent', ageBand: 'adult', services: [{ code: 'rid', variant: 'renewal' }] }],
    consentOfOthers: true,
    place: {
      communityId: await sampleCommunity(app),
      pointId: null,
      detail: '示例路 1 号 2 单元 301',
      door: null,
      howToFind: '',
      lift: 'yes',
      kind: 'home',
    },
    needs: {
      wheelchair: false,
      signLanguage: false,
      smsOnly: false,
      interpreter: null,
      bedside: false,
      noFingerprints: false,
      cannotDecide: false,
      note: '',
      healthConsent: false,
    },
    time: sampleTime,
    consents: ['privacy-notice', 'booking-for-others'].map((code) => ({
      code,
      revisionId: content.texts.get(code)?.revisionId ?? '',
    })),
    people: [
      {
        key: 'a',
        name: '示例甲',
        familyName: null,
        givenName: null,
        documentKind: 'resident-id',
        number: sampleNumber(sequence),
        birth: null,
        details: { 'held-expiry.rid': '2026-12-31' },
        rareCharacters: null,
        guardian: null,
      },
    ],
    contact: { bookerName: '示例乙', kind: 'email', value: `sample${sequence}@example.com`, confirmed: true },
  };
}

/** Stores a draft for this citizen and returns its id. */
export async function storeDraft(app: TestApp, citizen: { sessionId: string }, data: DraftData): Promise<string> {
  const id = newToken();
  const now = app.clock.now();
  await insertDraft(sqlOfClient(app.pool), app.keys, {
    id,
    reference: makeReference(randomBytes(16)),
    sessionHash: app.keys.tokenHash(citizen.sessionId),
    district: 'hanyang',
    locale: 'zh',
    data,
    version: 1,
    createdAt: now,
    touchedAt: now,
    expiresAt: new Date(now.getTime() + 7 * 86_400_000),
    bookingId: null,
  });
  return id;
}

/** Asks for the sample window for a draft, with what one identity card at home needs. */
export async function holdFor(app: TestApp, actor: Actor, draftId: string, asked: Partial<AskedHold> = {}) {
  return holdTime(app.as(actor), {
    holder: `draft:${draftId}`,
    action: 'draft.edit',
    district: 'hanyang',
    mode: 'home',
    place: { communityId: await sampleCommunity(app), pointId: null },
    need: { skills: ['rid'], languages: [], kits: ['identity'], minutes: 35, officers: 2 },
    date: sampleTime.date,
    windowStart: sampleTime.windowStart,
    network: null,
    ...asked,
  });
}
