// Replays every declared expectation against the running portal: as a page, as a data request of the whole page, as a
// data request of the one route alone, and as a posted form.
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { expectations } from './expectations.ts';
import { type Door, manifest } from './manifest.ts';
import { everybody, outcomeOf, type Who } from './outcome.ts';
import { visitor } from './visitors.ts';

test.setTimeout(300_000);

let browsers: Map<Who, APIRequestContext>;
let tokens: Map<Who, string>;

test.beforeAll(async ({ baseURL }) => {
  const base = baseURL ?? '';
  browsers = new Map();
  tokens = new Map();
  for (const who of everybody) {
    const browser = await visitor(who, base);
    browsers.set(who, browser);
    // Any page with a form of this session carries its token.
    const page = who === 'anonymous' ? 'sign-in' : who === 'half-signed' ? 'sign-in/code' : 'me';
    const html = await (await browser.get(`/en/staff/${page}`)).text();
    tokens.set(who, /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '');
  }
});

test.afterAll(async () => {
  for (const browser of browsers.values()) await browser.dispose();
});

/** Forty fields no form of ours has, sent along with every form: they change no answer. */
const guessed = Object.fromEntries(
  [
    ...['__proto__', '__proto__[admin]', 'constructor', 'constructor.prototype.admin', 'prototype', 'toString'],
    ...['isAdmin', 'admin', 'role', 'role[]', 'permissions', 'scope', 'staffId', 'actor', 'owner', 'ownerId', 'userId'],
    ...['id', 'reference', 'status', 'state', 'confirmed', 'verified', 'contactConfirmed', 'bookingStatus', 'priority'],
    ...['createdAt', 'expiresAt', 'holdUntil', 'capacity', 'price', 'fee', 'locale', 'sessionId', 'sid', 'token'],
    ...['stage', 'enrolled', 'locked', 'debug'],
  ].map((name) => [name, 'confirmed']),
);

async function answerOf(answer: APIResponse) {
  const location = answer.headers().location ?? null;
  // Data requests speak of redirects in the body, under 202.
  if (answer.status() !== 202) return outcomeOf(answer.status(), location);
  const body = await answer.text();
  return outcomeOf(302, /sign-in(?:\?[^"]*)?"/.test(body) ? '/en/staff/sign-in' : '/elsewhere');
}

function dataAddress(at: string, id?: string): string {
  const [path = '', query] = at.split('?');
  const file = path === '/' ? '/_root' : path;
  const search = new URLSearchParams(query);
  if (id) search.set('_routes', id);
  return `${file}.data${search.size > 0 ? `?${search}` : ''}`;
}

test('every route answers every role as declared, as a page and as data', async () => {
  const doors = await manifest();
  const wrong = await Promise.all(everybody.map((who) => reach(who, doors)));
  expect(wrong.flat()).toEqual([]);
});

test('every form answers every role as declared, and never without its token', async () => {
  const doors = await manifest();
  const wrong = await Promise.all(everybody.map((who) => submit(who, doors)));
  expect(wrong.flat()).toEqual([]);
});

async function reach(who: Who, doors: readonly Door[]): Promise<string[]> {
  const browser = browsers.get(who) as APIRequestContext;
  const wrong: string[] = [];
  for (const [index, { file, id }] of doors.entries()) {
    const expectation = expectations[file];
    if (!expectation) continue;
    const { at, get } = expectation;
    const page = await answerOf(await browser.get(at));
    if (page !== get[who]) wrong.push(`${who}: GET ${at} (${file}): ${page}, not ${get[who]}`);
    if (get[who] !== 'out') continue;
    // Data alone: every door is asked by a stranger and by every fourth role in turn, by all of them in the long proof.
    const turn = who === 'anonymous' || (index + everybody.indexOf(who)) % 4 === 0;
    if (!turn && process.env.WALKS !== 'whole') continue;
    const whole = who === 'anonymous' ? await answerOf(await browser.get(dataAddress(at))) : 'out';
    const alone = await answerOf(await browser.get(dataAddress(at, id)));
    if (whole === 'page') wrong.push(`${who}: data of ${at} (${file}) is given out`);
    if (alone === 'page') wrong.push(`${who}: data of ${file} alone is given out`);
  }
  return wrong;
}

async function submit(who: Who, doors: readonly Door[]): Promise<string[]> {
  const browser = browsers.get(who) as APIRequestContext;
  const citizens = await citizenToken(browser);
  const wrong: string[] = [];
  for (const { file } of doors) {
    const expectation = expectations[file];
    if (!expectation?.post || file === 'routes/staff/sign-out.ts') continue;
    const { at, post } = expectation;
    const csrf = /^\/(?:zh|en)\/staff/.test(at) ? (tokens.get(who) ?? '') : citizens;
    const page = await answerOf(await browser.post(at, { form: { csrf, ...guessed, ...post.form } }));
    if (page !== post.by[who]) wrong.push(`${who}: POST ${at} (${file}): ${page}, not ${post.by[who]}`);
    // A foreign token is refused before anybody asks who brought it.
    const foreign = { form: { csrf: 'AAAA.BBBB', ...post.form } };
    const stale = post.by[who] === 'out' && who !== 'anonymous' ? null : await browser.post(at, foreign);
    if (stale && stale.status() !== 403)
      wrong.push(`${who}: POST ${at} with a foreign token: ${stale.status()}, not 403`);
    if (post.by[who] !== 'out') continue;
    const data = await answerOf(await browser.post(dataAddress(at), { form: { csrf, ...post.form } }));
    if (data === 'page') wrong.push(`${who}: POST ${at} as data: ${data}, not out`);
  }
  return wrong;
}

/** Citizens' forms hang on the citizen's session, also in a browser where staff is signed in. */
async function citizenToken(browser: APIRequestContext): Promise<string> {
  const html = await (await browser.get('/en/hanyang/book')).text();
  return /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
