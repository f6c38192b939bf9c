// Fields nobody asked for change nothing, and the log names them without their values.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { memoryLog } from '#app/testing/memory-log.ts';
import { readForm } from './form.server.ts';

const schema = z.object({ name: z.string().min(1), roles: z.array(z.string()), note: z.string().optional() });
const posted = (body: string) =>
  new Request('http://x.invalid', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

test('forty guessed fields are left out and named', async () => {
  const log = memoryLog();
  const guesses = Array.from({ length: 40 }, (_, n) => `guess${n}=13800138000`);
  const hostile = ['__proto__=x', 'constructor=x', '__proto__[admin]=yes', 'admin=true', ...guesses];
  const read = await readForm(posted(`name=a&name=b&roles=x&roles=y&csrf=t&${hostile.join('&')}`), schema, log);
  expect(read).toEqual({
    typed: { name: 'b', roles: 'x y' },
    answer: { ok: true, value: { name: 'b', roles: ['x', 'y'] } },
  });
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
  expect(log.lines.join()).toContain('guess0');
  expect(log.lines.join()).not.toContain('13800138000');
});

test('what does not fit is named by its field', async () => {
  const read = await readForm(posted('roles=x'), schema, memoryLog());
  expect(read.answer).toEqual({ ok: false, fields: ['name'] });
});
