// Unresolved matters as plain values: who decides where, when a matter goes up by itself, and what is read of forms.
import { expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { makeCalendar } from '#app/domain/calendar/working-days.ts';
import { usualMatterRules } from '#app/domain/rules/matter-rules.ts';
import { decideMove, escalation, type MatterState, movesFor, readUnits } from './matter.ts';
import { draftFromQuestion, holdsPersonalData } from './question.ts';
import { judgeSaid } from './say-form.ts';

const clerk: Staff = {
  kind: 'staff',
  staffId: 'a',
  roles: ['intake-clerk'],
  district: 'hanyang',
  pointId: 'hy-sixin',
  teamId: null,
  sessionId: 's',
};
const bureau: Staff = { ...clerk, pointId: null };
const city: Staff = { ...clerk, district: null, pointId: null };
const aMatter = (over: Partial<MatterState> = {}): MatterState => ({
  status: 'triaged',
  tier: 'station',
  district: 'hanyang',
  pointId: 'hy-sixin',
  ...over,
});

test('a higher level decides alone what has come to it', () => {
  expect(decideMove(aMatter(), 'answer', clerk).ok).toBe(true);
  expect(decideMove(aMatter({ tier: 'district' }), 'answer', clerk)).toMatchObject({ problem: { code: 'wrong-tier' } });
  expect(decideMove(aMatter({ tier: 'district' }), 'answer', bureau).ok).toBe(true);
  expect(decideMove(aMatter({ tier: 'city' }), 'answer', bureau)).toMatchObject({ problem: { code: 'wrong-tier' } });
  expect(decideMove(aMatter({ tier: 'city' }), 'pass-up', city)).toMatchObject({ problem: { code: 'wrong-tier' } });
});

test('what is closed stays closed, and every state offers only its own steps', () => {
  expect(decideMove(aMatter({ status: 'closed' }), 'reopen', city)).toMatchObject({ problem: { code: 'final-state' } });
  expect(movesFor(aMatter({ status: 'reported' }), bureau)).toEqual(['triage', 'pass-up']);
  expect(movesFor(aMatter(), bureau)).toEqual(['call', 'pass-up', 'answer']);
  expect(movesFor(aMatter({ status: 'answered' }), bureau)).toEqual(['follow-up', 'reopen']);
  expect(movesFor(aMatter({ status: 'unconfirmed' }), bureau)).toEqual([]);
});

test('time that is over takes a matter up a level, with a clock in working days, and never above the city', () => {
  const calendar = makeCalendar([], []);
  const late = { status: 'triaged' as const, tier: 'station' as const, dueOn: '2026-11-20' };
  // Monday 23 November plus three working days
  expect(escalation(late, '2026-11-23', calendar, usualMatterRules)).toEqual({ tier: 'district', dueOn: '2026-11-26' });
  expect(escalation(late, '2026-11-20', calendar, usualMatterRules)).toBeNull();
  expect(escalation({ ...late, tier: 'city' }, '2026-11-23', calendar, usualMatterRules)).toBeNull();
  expect(escalation({ ...late, status: 'answered' }, '2026-11-23', calendar, usualMatterRules)).toBeNull();
});

test('units are named one on a line, each once', () => {
  expect(readUnits(' 区民政局\n\n公证处\n区民政局 ')).toEqual({ ok: true, value: ['区民政局', '公证处'] });
  expect(readUnits(' \n ')).toMatchObject({ problem: { code: 'unit-missing', field: 'units' } });
});

test('what people say is judged at its fields; a contact only where a letter is wanted', () => {
  const known = { categories: ['fees'], services: ['rid'], points: [], hasBooking: false };
  const checks = {
    email: () => ({ ok: true, value: 'a@b.cn', say: {} }),
    mobile: () => ({ ok: true, value: '1', say: {} }),
  };
  const judge = (typed: Record<string, string>) => judgeSaid(typed, known, checks as never);
  const faults = judge({ text: ' ', tries: 'x', reply: 'booking' }).faults;
  expect(faults?.map(({ field }) => field)).toEqual(['text', 'category', 'tries', 'reply']);
  const asked = { text: '多少钱', category: 'fees', service: 'nonsense', reply: 'none' };
  expect(judge(asked).said).toMatchObject({ contact: 'none', serviceCode: null, tries: 0 });
  expect(judge({ ...asked, reply: 'contact', contact: 'a@b.cn' }).said?.contact).toMatchObject({ kind: 'email' });
});

test('a public text with something like a number, a telephone, an address or a reference is noticed', () => {
  for (const text of [
    '号 420199199001011365',
    '请打 13800138000',
    'write to a.b@example.com',
    'E12345678',
    '7KQM-4X2D',
  ]) {
    expect(holdsPersonalData({ zh: text, en: 'fine' }), text).toBe(true);
  }
  expect(holdsPersonalData({ zh: '每天 8:30 到 17:30，20元', en: 'From 8:30, 20 yuan, call 12345' })).toBe(false);
});

test('a draft that begins with a question has service, contact and words in their fields', () => {
  const contact = { kind: 'email' as const, value: 'a@example.com' };
  const draft = draftFromQuestion({ serviceCode: 'huk', contact, text: '硕士\n能落户吗' });
  expect(draft.typed).toMatchObject({
    who: { 'a.s.huk': 'yes' },
    needs: { note: '硕士 能落户吗' },
    contact: { kind: 'email', email: 'a@example.com' },
  });
  expect(draft.contact).toMatchObject({ value: 'a@example.com', confirmed: true });
});
