// Staff doors of the daily work: desks, cases, board, visits, sessions, deliveries.
import type { Role } from '#app/domain/access/role.ts';
import { type Expectation, type Outcome, only, staff } from '../outcome.ts';
import { nobody, readers, unknown } from './samples.ts';

const noters: readonly Role[] = ['intake-clerk', 'dispatcher', 'supervisor'];
const receiptReaders: readonly Role[] = ['intake-clerk', 'dispatcher', 'supervisor', 'field-officer'];
const carriers: readonly Role[] = ['intake-clerk', 'issuing-desk', 'field-officer'];
const custodians: readonly Role[] = [...carriers, 'supervisor', 'dispatcher'];
const deciders: readonly Role[] = ['intake-clerk', 'supervisor'];
const dayRunners: readonly Role[] = ['field-officer', 'intake-clerk', 'dispatcher', 'supervisor'];
const changers: readonly Role[] = ['intake-clerk', 'dispatcher'];
const caseReaders: readonly Role[] = ['intake-clerk', 'back-office', 'issuing-desk', 'supervisor', 'city-steward'];
const expediteReaders: readonly Role[] = ['intake-clerk', 'supervisor', 'city-steward'];
/**
 * A page of booking for a caller, for a draft that does not exist. Forms judged before they are looked up answer
 * `invalid` to any staff; a stranger hears that there is no such draft.
 */
const caller = (
  page: string,
  empty: 'missing' | 'invalid' = 'missing',
  stranger: Outcome = 'missing',
): Expectation => ({
  at: `/en/staff/book/AAAAAAAAAAAAAAAAAAAAAA${page}`,
  get: only(changers, 'missing'),
  post: { form: {}, by: { ...(empty === 'missing' ? only(changers, empty) : staff(empty)), anonymous: stranger } },
});

export const staffWork: Record<string, Expectation> = {
  'routes/staff/sessions/roster.tsx': {
    at: `/en/staff/sessions/${unknown}/roster`,
    get: only(readers, 'missing'),
    post: { form: { do: 'check' }, by: only(noters, 'missing') },
  },
  'routes/staff/sessions/waves.tsx': {
    at: `/en/staff/sessions/${unknown}/waves`,
    get: only(readers, 'missing'),
    post: { form: { do: 'fit' }, by: only(noters, 'missing') },
  },
  'routes/staff/sessions/day.tsx': {
    at: `/en/staff/sessions/${unknown}/day`,
    get: only(dayRunners, 'missing'),
    post: { form: { do: 'begin' }, by: only(['field-officer'], 'missing') },
  },
  'routes/staff/sessions/scan.tsx': {
    at: `/en/staff/sessions/${unknown}/scan`,
    get: only(dayRunners, 'missing'),
    post: { form: { code: 'none' }, by: only(['field-officer'], 'missing') },
  },
  'routes/staff/desk.tsx': { at: '/en/staff/me', get: staff() },
  'routes/staff/desk/requests.tsx': {
    at: '/en/staff/requests',
    get: only(readers),
    post: { form: { text: 'nothing like this' }, by: only(readers) },
  },
  'routes/staff/desk/request.tsx': {
    at: `/en/staff/requests/${unknown}`,
    get: only(readers, 'missing'),
    post: { form: { what: 'note', version: '0', text: 'a note' }, by: only(noters, 'missing') },
  },
  'routes/staff/desk/request-time.tsx': {
    at: `/en/staff/requests/${unknown}/time`,
    get: only(changers, 'missing'),
    post: { form: { version: '0', time: '2026-11-25 540' }, by: staff('invalid') },
  },
  'routes/staff/receipts/receipts.tsx': {
    at: `/en/staff/receipts/${unknown}`,
    get: only(receiptReaders, 'missing'),
    post: { form: { what: 'void', number: '', reason: '' }, by: only(deciders, 'missing') },
  },
  'routes/staff/receipts/file.ts': {
    at: `/en/staff/receipts/${unknown}/all.pdf`,
    get: only(receiptReaders, 'missing'),
  },
  'routes/staff/expedite/queue.tsx': { at: '/en/staff/expedite', get: only(expediteReaders) },
  'routes/staff/expedite/request.tsx': {
    at: `/en/staff/expedite/${nobody}`,
    get: only(expediteReaders, 'missing'),
    post: { form: { what: 'more', version: '0' }, by: only(['supervisor', 'city-steward'], 'missing') },
  },
  'routes/staff/expedite/evidence.ts': {
    at: `/en/staff/expedite/${nobody}/evidence/${nobody}`,
    get: only(expediteReaders, 'missing'),
  },
  'routes/staff/cases/list.tsx': {
    at: '/en/staff/cases',
    get: only(caseReaders),
    post: { form: { text: 'nobody here' }, by: only(caseReaders) },
  },
  'routes/staff/cases/case.tsx': {
    at: `/en/staff/cases/${nobody}`,
    get: only(caseReaders, 'missing'),
    post: {
      form: { what: 'step', step: 'accept', version: '0' },
      by: only([...caseReaders.filter((role) => role !== 'city-steward'), 'field-officer'], 'missing'),
    },
  },
  'routes/staff/deliveries/list.tsx': {
    at: '/en/staff/deliveries',
    get: only(custodians),
    post: { form: { bookingId: nobody, way: 'person' }, by: only(carriers, 'missing') },
  },
  'routes/staff/deliveries/delivery.tsx': {
    at: `/en/staff/deliveries/${nobody}`,
    get: only(custodians, 'missing'),
    post: { form: { what: 'take' }, by: only(carriers, 'missing') },
  },
  'routes/staff/desk/callbacks.tsx': {
    at: '/en/staff/callbacks',
    get: only(['intake-clerk', 'supervisor']),
    post: { form: { id: nobody, outcome: 'reached' }, by: only(['intake-clerk', 'supervisor'], 'conflict') },
  },
  'routes/staff/board/day.tsx': {
    at: '/en/staff/board?date=2026-12-28',
    get: only(readers),
    post: {
      form: { what: 'move', visitId: nobody, version: '0', teamId: 'none' },
      by: only(['dispatcher', 'supervisor'], 'missing'),
    },
  },
  'routes/staff/board/live.ts': { at: '/en/staff/board/live?date=none', get: only(readers, 'missing') },
  'routes/staff/board/out.tsx': {
    at: '/en/staff/board/out?date=2026-12-28',
    get: only(readers),
    post: {
      form: { district: 'hanyang', date: '2026-12-28', teamId: 'none', stamp: 'none' },
      by: only(['dispatcher', 'supervisor'], 'missing'),
    },
  },
  'routes/staff/board/week.tsx': { at: '/en/staff/board/week?date=2026-12-28', get: only(readers) },
  'routes/staff/board/sheets.tsx': { at: '/en/staff/day/sheets?date=2026-12-28', get: only(readers) },
  'routes/staff/desk/day.tsx': {
    at: '/en/staff/day',
    get: only(readers),
    post: {
      form: { what: 'assign', bookingId: nobody, version: '0', teamId: 'none' },
      by: only(['dispatcher', 'supervisor'], 'missing'),
    },
  },
  'routes/staff/field/visits.tsx': { at: '/en/staff/visits', get: only(['field-officer']) },
  'routes/staff/field/visit.tsx': {
    at: `/en/staff/visits/${unknown}`,
    get: only(['field-officer'], 'missing'),
    post: { form: { what: 'depart', version: '0' }, by: only(['field-officer'], 'missing') },
  },
  'routes/staff/sessions/partner.tsx': {
    at: '/en/staff/partner',
    get: only(['partner']),
    post: { form: { talkId: nobody, version: '0', answer: 'confirmed' }, by: only(['partner'], 'missing') },
  },
  'routes/staff/sessions/list.tsx': { at: '/en/staff/sessions', get: only(readers) },
  'routes/staff/sessions/session.tsx': {
    at: `/en/staff/sessions/${unknown}`,
    get: only(readers, 'missing'),
    post: {
      form: { what: 'decline', version: '0', reason: 'none' },
      by: only(['intake-clerk', 'dispatcher', 'supervisor'], 'missing'),
    },
  },
  'routes/staff/desk/request-pass.tsx': {
    at: `/en/staff/requests/${unknown}/pass`,
    get: only(changers, 'missing'),
  },
  'routes/staff/desk/book/start.tsx': {
    at: '/en/staff/book',
    get: only(changers),
    post: { form: { mode: 'none', language: 'none' }, by: staff('invalid') },
  },
  'routes/staff/desk/book/who.tsx': caller('/who'),
  'routes/staff/desk/book/place.tsx': caller('/place'),
  'routes/staff/desk/book/time.tsx': caller('/time', 'invalid', 'out'),
  'routes/staff/desk/book/notice.tsx': caller('/notice'),
  'routes/staff/desk/book/people.ts': {
    at: caller('/people').at,
    get: { ...caller('/people').get, anonymous: 'missing' },
  },
  'routes/staff/desk/book/person.tsx': caller('/people/a'),
  'routes/staff/desk/book/finish.tsx': caller('/finish', 'missing', 'out'),

  'routes/staff/matters/tickets.tsx': {
    at: '/en/staff/tickets',
    get: only(['dispatcher', 'supervisor']),
    post: { form: { id: nobody, what: 'take' }, by: only(['dispatcher', 'supervisor'], 'conflict') },
  },
  'routes/staff/field/help.tsx': {
    at: '/en/staff/visits/help',
    get: only(['field-officer']),
    post: { form: { kind: 'none' }, by: only(['field-officer'], 'invalid') },
  },
  'routes/staff/matters/questions.tsx': {
    at: '/en/staff/questions',
    get: only(['intake-clerk', 'supervisor']),
  },
  'routes/staff/matters/question.tsx': {
    at: `/en/staff/questions/${unknown}`,
    get: only(['intake-clerk', 'supervisor'], 'missing'),
    post: { form: { what: 'answer', version: '0' }, by: only(['intake-clerk', 'supervisor'], 'missing') },
  },
  'routes/staff/matters/list.tsx': {
    at: '/en/staff/matters',
    get: only(['intake-clerk', 'supervisor', 'city-steward']),
  },
  'routes/staff/matters/matter.tsx': {
    at: `/en/staff/matters/${unknown}`,
    get: only(['intake-clerk', 'supervisor', 'city-steward'], 'missing'),
    post: {
      form: { what: 'triage', version: '0' },
      by: only(['intake-clerk', 'supervisor', 'city-steward'], 'missing'),
    },
  },
};
