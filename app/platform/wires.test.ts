// The wires to the outside against servers that behave and misbehave.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as httpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listLetters } from './mailbox.server.ts';
import { listTexts, openSms } from './sms.server.ts';
import { openMail } from './smtp.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-wires-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = {
  messageId: '<one@portal.invalid>',
  to: 'sample@example.com',
  subject: '预约成功 Booked',
  html: '<p>您好</p>',
  text: '您好',
};

/** A mail server that follows a script: what it says to RCPT and after the letter; 'hang' and 'drop' are what they say. */
async function mailServer(script: { greet?: string; rcpt?: string; done?: string }) {
  const taken: string[] = [];
  const server = createServer((socket) => {
    let inLetter = false;
    let text = '';
    const say = (line: string) => {
      if (line === 'drop') socket.destroy();
      else if (line !== 'hang') socket.write(`${line}\r\n`);
    };
    socket.on('error', () => {});
    say(script.greet ?? '220 sample');
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (inLetter) {
        if (!text.endsWith('\r\n.\r\n')) return;
        taken.push(text);
        inLetter = false;
        text = '';
        say(script.done ?? '250 taken');
        return;
      }
      for (const line of text.split('\r\n').slice(0, -1)) {
        if (/^RCPT/i.test(line)) say(script.rcpt ?? '250 ok');
        else if (/^DATA/i.test(line)) {
          inLetter = true;
          say('354 go on');
        } else say(/^QUIT/i.test(line) ? '221 bye' : '250 ok');
      }
      text = '';
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  const wire = openMail(
    { smtpUrl: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, from: 'portal@example.invalid', folder },
    700,
  );
  afterAll(() => wire.close());
  return { wire, taken };
}

test.each([
  ['takes it', {}, { ok: true }],
  ['knows no such person', { rcpt: '550 no such user' }, { ok: false, permanent: true, code: '550' }],
  ['has a full box today', { rcpt: '452 full' }, { ok: false, permanent: false, code: '452' }],
  ['is greylisting', { rcpt: '451 later' }, { ok: false, permanent: false, code: '451' }],
  ['refuses the letter for good', { done: '554 spam' }, { ok: false, permanent: true, code: '554' }],
  ['closes today', { greet: '421 closed' }, { ok: false, permanent: false }],
  ['does not greet', { greet: 'hang' }, { ok: false, permanent: false }],
  ['says nothing after the letter', { done: 'hang' }, { ok: false, permanent: false }],
  ['breaks the line after the letter', { done: 'drop' }, { ok: false, permanent: false }],
])('a mail server that %s', async (_, script, outcome) => {
  const { wire } = await mailServer(script);
  expect(await wire.send(letter)).toMatchObject(outcome);
});

test('no mail server at all is no reason to give up', async () => {
  const wire = openMail({ smtpUrl: 'smtp://127.0.0.1:1', from: 'portal@example.invalid', folder }, 700);
  expect(await wire.send(letter)).toMatchObject({ ok: false, permanent: false });
  wire.close();
});

test('one letter keeps its Message-ID on every attempt', async () => {
  const { wire, taken } = await mailServer({ done: '451 later' });
  await wire.send(letter);
  await wire.send(letter);
  expect(taken).toHaveLength(2);
  for (const text of taken) expect(text).toMatch(/^Message-ID: <one@portal\.invalid>/im);
});

test('without a mail server letters are kept as files, once each', async () => {
  const box = join(folder, 'mail');
  const wire = openMail({ smtpUrl: null, from: 'portal@example.invalid', folder: box });
  expect(await wire.send(letter)).toEqual({ ok: true });
  await wire.send(letter);
  const kept = await listLetters(box);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ to: letter.to, subject: letter.subject, html: letter.html });
  expect(readFileSync(join(box, `${kept[0]?.id}.eml`), 'utf8')).toContain('<one@portal.invalid>');
});

test.each([
  [200, { ok: true }],
  [202, { ok: true }],
  [400, { ok: false, permanent: true, code: '400' }],
  [408, { ok: false, permanent: false, code: '408' }],
  [429, { ok: false, permanent: false, code: '429' }],
  [503, { ok: false, permanent: false, code: '503' }],
  [302, { ok: false, permanent: false }],
])('a gateway that answers %s', async (status, outcome) => {
  const got: string[] = [];
  const server = httpServer((request, response) => {
    got.push(request.headers.authorization ?? '');
    request.resume().on('end', () => response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  const sms = openSms({ gatewayUrl, token: 'sample', folder }, 2_000);
  expect(await sms.send({ id: 'm1', to: '+8613900001111', text: '验证码' })).toMatchObject(outcome);
  expect(got).toEqual(['Bearer sample']);
  server.closeAllConnections();
  server.close();
});

test('without a gateway text messages are kept as files, once each', async () => {
  const box = join(folder, 'sms');
  const sms = openSms({ gatewayUrl: null, token: null, folder: box });
  await sms.send({ id: 'm1', to: '+8613900001111', text: 'a' });
  await sms.send({ id: 'm1', to: '+8613900001111', text: 'a' });
  expect(await listTexts(box)).toMatchObject([{ id: 'm1', text: 'a' }]);
});
