// Every route × method × role, declared. A route or method without a row fails the unit test beside this file's users;
// the matrix replays all rows against the running portal, as pages and as data requests.
// Samples name nobody: ids that do not exist, so that a form that is let in still changes nothing.
import type { Role } from '#app/domain/access/role.ts';
import { makeReference } from '#app/domain/booking/reference.ts';
import { all, type Expectation, type Outcome, only, staff, step } from './outcome.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
/** well formed, and nobody's */
const unknown = makeReference(new Uint8Array(16).fill(7));
const readers: readonly Role[] = ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'];
const noters: readonly Role[] = ['intake-clerk', 'dispatcher', 'supervisor'];
const receiptReaders: readonly Role[] = ['intake-clerk', 'dispatcher', 'supervisor', 'field-officer'];
const figureReaders: readonly Role[] = ['supervisor', 'city-steward', 'dispatcher'];
const carriers: readonly Role[] = ['intake-clerk', 'issuing-desk', 'field-officer'];
const custodians: readonly Role[] = [...carriers, 'supervisor', 'dispatcher'];
const deciders: readonly Role[] = ['intake-clerk', 'supervisor'];
const dayRunners: readonly Role[] = ['field-officer', 'intake-clerk', 'dispatcher', 'supervisor'];
const changers: readonly Role[] = ['intake-clerk', 'dispatcher'];
const planners: readonly Role[] = ['dispatcher', 'supervisor', 'city-steward', 'system-admin'];
const caseReaders: readonly Role[] = ['intake-clerk', 'back-office', 'issuing-desk', 'supervisor', 'city-steward'];
const expediteReaders: readonly Role[] = ['intake-clerk', 'supervisor', 'city-steward'];
const district = '/en/hanyang';
const draft = `${district}/book/AAAAAAAAAAAAAAAAAAAAAA`;
const gone = (page: string): Expectation => ({ at: `${draft}${page}`, get: all('missing') });
const goneForm = (page: string, empty: Outcome = 'missing'): Expectation => ({
  ...gone(page),
  post: { form: {}, by: all(empty) },
});
/** A booking's page this browser may not read leads to the page of the code. */
const closed = (page: string, form: Record<string, string> = {}): Expectation => ({
  at: `${district}/bookings/${unknown}${page}`,
  get: all('redirect'),
  post: { form, by: all('redirect') },
});

/** A page of an organisation nobody is signed in for leads to signing in. */
const ownOrg = (page: string, form: Record<string, string> = {}): Expectation => ({
  at: `${district}/org${page}`,
  get: all('redirect'),
  post: { form, by: all('redirect') },
});

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

export const expectations: Record<string, Expectation> = {
  'routes/entry.ts': { at: '/', get: all('redirect') },
  'routes/not-found.tsx': { at: '/no/such/address/anywhere', get: all('missing') },
  'routes/brand-stylesheet.ts': { at: '/brand/none.css', get: all('page') },
  'routes/brand-mark.ts': { at: '/mark/none.svg', get: all('missing') },
  'routes/locale.tsx': { at: '/en', get: all('page') },
  'routes/access/link.ts': { at: '/l/AAAAAAAAAAAAAAAAAAAAAA', get: all('redirect') },

  'routes/citizen/chooser.tsx': { at: '/en', get: all('page') },
  'routes/citizen/switch.ts': { at: '/en/switch?to=zh&back=/en', get: all('redirect') },
  'routes/citizen/district.tsx': { at: district, get: all('page') },
  'routes/citizen/home.tsx': { at: district, get: all('page') },
  'routes/citizen/adviser.tsx': { at: `${district}/adviser`, get: all('page') },
  'routes/citizen/services.tsx': { at: `${district}/services`, get: all('page') },
  'routes/citizen/service.tsx': { at: `${district}/services/none`, get: all('missing') },
  'routes/citizen/points.tsx': { at: `${district}/points`, get: all('page') },
  'routes/citizen/about/help.tsx': { at: `${district}/about/help`, get: all('page') },
  'routes/citizen/about/mistake.tsx': { at: `${district}/about/mistake`, get: all('page') },
  'routes/citizen/about/sitemap.tsx': { at: `${district}/about/sitemap`, get: all('page') },
  'routes/citizen/about/text.tsx': { at: `${district}/about/none`, get: all('missing') },

  'routes/citizen/book/start.tsx': {
    at: `${district}/book`,
    get: all('page'),
    post: { form: { mode: 'none' }, by: all('invalid') },
  },
  'routes/citizen/book/resume.ts': gone(''),
  'routes/citizen/book/who.tsx': goneForm('/who'),
  'routes/citizen/book/place.tsx': goneForm('/place'),
  'routes/citizen/book/door.tsx': goneForm('/place/detail'),
  'routes/citizen/book/needs.tsx': goneForm('/needs'),
  'routes/citizen/book/time.tsx': goneForm('/time', 'invalid'),
  'routes/citizen/book/notice.tsx': goneForm('/notice'),
  'routes/citizen/book/people.ts': gone('/people'),
  'routes/citizen/book/person.tsx': goneForm('/people/a'),
  'routes/citizen/book/contact.tsx': goneForm('/contact'),
  'routes/citizen/book/phone.tsx': gone('/phone'),
  'routes/citizen/book/code.tsx': goneForm('/code'),
  'routes/citizen/book/check.tsx': goneForm('/check', 'invalid'),
  'routes/citizen/book/done.ts': gone('/done'),

  'routes/citizen/track/find.tsx': {
    at: `${district}/track`,
    get: all('page'),
    post: { form: { reference: '', contact: '' }, by: all('invalid') },
  },
  'routes/citizen/track/lost.tsx': {
    at: `${district}/track/lost`,
    get: all('page'),
    post: { form: { contact: '' }, by: all('invalid') },
  },
  'routes/citizen/track/code.tsx': {
    at: `${district}/track/code`,
    get: all('redirect'),
    post: { form: { code: '' }, by: all('redirect') },
  },

  'routes/citizen/bookings/list.tsx': { at: `${district}/bookings`, get: all('page') },
  'routes/citizen/bookings/booking.tsx': closed(''),
  'routes/citizen/bookings/change.tsx': closed('/change', { time: '2026-12-01T540' }),
  'routes/citizen/bookings/change-confirm.tsx': closed('/change/confirm'),
  'routes/citizen/bookings/cancel.tsx': closed('/cancel'),
  'routes/citizen/bookings/contact.tsx': closed('/contact'),
  'routes/citizen/bookings/contact-code.tsx': closed('/contact/code'),
  'routes/citizen/bookings/consent.tsx': closed('/consent'),
  'routes/citizen/bookings/case.tsx': closed(`/cases/${nobody}`, { what: 'withdraw', version: '0' }),
  'routes/citizen/bookings/expedite.tsx': closed('/expedite', { what: 'need', service: 'rid' }),
  'routes/citizen/expedite.tsx': { at: `${district}/expedite`, get: all('page') },
  'routes/citizen/bookings/pass.tsx': { at: `${district}/bookings/${unknown}/pass`, get: all('redirect') },
  'routes/citizen/bookings/calendar.ts': { at: `${district}/bookings/${unknown}/calendar.ics`, get: all('redirect') },

  'routes/citizen/bookings/rate.tsx': closed('/rate'),
  'routes/citizen/matters/ask.tsx': {
    at: `${district}/ask`,
    get: all('page'),
    post: { form: { category: 'none' }, by: all('invalid') },
  },
  'routes/citizen/matters/say-code.tsx': {
    at: `${district}/matters/code`,
    get: all('redirect'),
    post: { form: { code: '' }, by: all('redirect') },
  },
  'routes/citizen/matters/question.tsx': {
    at: `${district}/ask/${unknown}`,
    get: all('redirect'),
    post: { form: {}, by: all('redirect') },
  },
  'routes/citizen/matters/answers.tsx': { at: `${district}/answers`, get: all('page') },
  'routes/citizen/matters/report.tsx': {
    at: `${district}/matters`,
    get: all('page'),
    post: { form: { category: 'none' }, by: all('invalid') },
  },
  'routes/citizen/matters/matter.tsx': {
    at: `${district}/matters/${unknown}`,
    get: all('redirect'),
    post: { form: { level: '5' }, by: all('redirect') },
  },
  'routes/citizen/bookings/reminders.tsx': closed('/reminders'),
  'routes/citizen/matters/stop.tsx': {
    at: `${district}/reminders`,
    get: all('page'),
    post: { form: {}, by: all('missing') },
  },
  'routes/citizen/matters/stop-door.ts': { at: `${district}/reminders/none`, get: all('redirect') },
  'routes/citizen/matters/rate.tsx': {
    at: `${district}/rate`,
    get: all('page'),
    post: { form: {}, by: all('redirect') },
  },
  'routes/citizen/matters/rate-door.ts': { at: `${district}/rate/none`, get: all('redirect') },
  'routes/citizen/org/home.tsx': {
    at: `${district}/org`,
    get: all('page'),
    post: { form: { contactId: nobody }, by: all('redirect') },
  },
  'routes/citizen/org/register.tsx': {
    at: `${district}/org/register`,
    get: all('page'),
    post: { form: { kind: 'none' }, by: all('invalid') },
  },
  'routes/citizen/org/sign-in.tsx': {
    at: `${district}/org/sign-in`,
    get: all('page'),
    post: { form: { contact: '' }, by: all('invalid') },
  },
  'routes/citizen/org/code.tsx': {
    at: `${district}/org/code`,
    get: all('redirect'),
    post: { form: { code: '' }, by: all('redirect') },
  },
  'routes/citizen/org/contacts.tsx': ownOrg('/contacts'),
  'routes/citizen/org/windows.tsx': ownOrg('/windows'),
  'routes/citizen/org/pools.tsx': ownOrg('/pools'),
  'routes/citizen/org/residents.tsx': ownOrg('/residents'),
  'routes/citizen/org/order.tsx': ownOrg('/order'),
  'routes/citizen/org/session.tsx': ownOrg(`/sessions/${unknown}`, { what: 'accept', version: '0' }),
  'routes/citizen/bookings/receipts.tsx': { at: `${district}/bookings/${unknown}/receipts`, get: all('redirect') },
  'routes/citizen/bookings/receipt-file.ts': {
    at: `${district}/bookings/${unknown}/receipts/all.pdf`,
    get: all('redirect'),
  },
  'routes/citizen/figures/figures.tsx': { at: `${district}/figures`, get: all('page') },
  'routes/citizen/verify/verify.tsx': {
    at: `${district}/verify`,
    get: all('page'),
    post: { form: { number: '', code: '' }, by: all('invalid') },
  },
  'routes/citizen/verify/link.ts': { at: `${district}/verify/none`, get: all('redirect') },
  'routes/citizen/org/roster/list.tsx': ownOrg(`/sessions/${unknown}/roster`),
  'routes/citizen/org/roster/letters.tsx': ownOrg(`/sessions/${unknown}/roster/letters`),
  'routes/citizen/org/receipts/file.ts': {
    at: `${district}/org/sessions/${unknown}/receipts/summary.pdf`,
    get: all('redirect'),
  },
  'routes/citizen/org/roster/sheet.ts': {
    at: `${district}/org/sessions/${unknown}/roster/template.xlsx`,
    get: all('redirect'),
  },

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
  'routes/hall.tsx': { at: '/en/hall/AAAAAAAAAAAAAAAAAAAAAA', get: all('missing') },

  'routes/attend/link.ts': { at: '/i/AAAAAAAAAAAAAAAA', get: all('redirect') },
  'routes/attend/invited.tsx': {
    at: `${district}/invited`,
    get: all('page'),
    post: { form: { do: 'type', invitation: 'none' }, by: all('invalid') },
  },
  'routes/attend/code.tsx': {
    at: `${district}/invited/code`,
    get: all('redirect'),
    post: { form: { code: '' }, by: all('redirect') },
  },
  'routes/attend/data.tsx': {
    at: `${district}/invited/data`,
    get: all('redirect'),
    post: { form: {}, by: all('redirect') },
  },

  'routes/staff/sign-in/start.tsx': {
    at: '/en/staff/sign-in',
    get: step('page', 'redirect', 'redirect'),
    post: { form: { username: '', password: '' }, by: step('invalid', 'redirect', 'redirect') },
  },
  'routes/staff/sign-in/code.tsx': {
    at: '/en/staff/sign-in/code',
    get: step('out', 'page', 'redirect'),
    post: { form: { code: 'wrong' }, by: step('out', 'invalid', 'out') },
  },
  'routes/staff/sign-in/password.tsx': {
    at: '/en/staff/sign-in/password',
    get: step('out', 'redirect', 'redirect'),
    post: { form: { password: 'a', repeated: 'b' }, by: step('out', 'out', 'redirect') },
  },
  'routes/staff/sign-in/authenticator.tsx': {
    at: '/en/staff/sign-in/authenticator',
    get: step('out', 'redirect', 'page'),
    post: { form: { code: '000000' }, by: all('out') },
  },
  'routes/staff/sign-out.ts': {
    at: '/en/staff/sign-out',
    get: all('missing'),
    // Signing out for good is walked elsewhere; here the session must live on.
    post: { form: {}, by: step('out', 'out', 'out') },
  },
  'routes/staff/desk.tsx': { at: '/en/staff/me', get: staff() },
  'routes/staff/first.ts': { at: '/en/staff', get: staff('redirect') },
  'routes/staff/me.tsx': {
    at: '/en/staff/me',
    get: staff(),
    post: { form: { what: 'recovery', current: 'not the password' }, by: staff('invalid') },
  },
  'routes/staff/accounts/list.tsx': {
    at: '/en/staff/accounts',
    get: only(['security-admin']),
    post: { form: { requestId: nobody, decision: 'confirmed' }, by: only(['security-admin'], 'missing') },
  },
  'routes/staff/accounts/new.tsx': {
    at: '/en/staff/accounts/new',
    get: only(['security-admin']),
    post: {
      form: {
        username: 'nobody.x',
        nameZh: '示例',
        nameEn: 'Sample',
        district: '',
        pointId: '',
        teamId: '',
        reason: 'trying',
      },
      by: only(['security-admin'], 'invalid'),
    },
  },
  'routes/staff/accounts/account.tsx': {
    at: '/en/staff/accounts/nobody',
    get: only(['security-admin'], 'missing'),
    post: { form: { kind: 'leaver', reason: 'a good reason' }, by: only(['security-admin'], 'missing') },
  },
  'routes/staff/deputies.tsx': {
    at: '/en/staff/deputies',
    get: only(['supervisor', 'security-admin']),
    post: { form: { what: 'end', deputyRowId: nobody }, by: only(['supervisor', 'security-admin'], 'missing') },
  },

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
  'routes/staff/figures/figures.tsx': { at: '/en/staff/figures', get: only(figureReaders) },
  'routes/staff/figures/file.ts': { at: '/en/staff/figures/none.csv', get: only(figureReaders, 'missing') },
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
  'routes/staff/plan/ask.tsx': {
    at: '/en/staff/plan',
    get: only(['dispatcher', 'supervisor']),
    post: {
      form: { scope: 'day', date: '2026-11-20', district: 'hanyang' },
      by: only(['dispatcher', 'supervisor'], 'invalid'),
    },
  },
  'routes/staff/plan/run.tsx': {
    at: `/en/staff/plan/${nobody}`,
    get: only(readers, 'missing'),
    post: { form: { what: 'apply' }, by: only(['dispatcher', 'supervisor'], 'missing') },
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
  'routes/staff/organisations/list.tsx': { at: '/en/staff/organisations', get: only(readers) },
  'routes/staff/organisations/organisation.tsx': {
    at: `/en/staff/organisations/${nobody}`,
    get: only(readers, 'missing'),
    post: {
      form: { version: '0', decision: 'verified', reason: '' },
      by: only(['intake-clerk', 'supervisor'], 'missing'),
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

  'routes/staff/catalogue/list.tsx': { at: '/en/staff/catalogue', get: only([...readers, 'system-admin']) },
  'routes/staff/catalogue/entry.tsx': {
    at: '/en/staff/catalogue/none',
    get: only([...readers, 'system-admin'], 'missing'),
    post: { form: { what: 'declined', revisionId: nobody }, by: only(['system-admin'], 'missing') },
  },
  'routes/staff/resources/teams.tsx': {
    at: '/en/staff/resources',
    get: only(planners),
    post: { form: { nameZh: '' }, by: only(['system-admin'], 'invalid') },
  },
  'routes/staff/resources/closures.tsx': {
    at: '/en/staff/resources/closures',
    get: only(planners),
    post: { form: { what: 'show', district: 'hanyang' }, by: only(['dispatcher', 'supervisor'], 'invalid') },
  },
  'routes/staff/resources/windows.tsx': {
    at: '/en/staff/resources/windows',
    get: only(planners),
    post: { form: { nameZh: '' }, by: only(['system-admin'], 'invalid') },
  },
  'routes/staff/resources/window.tsx': {
    at: `/en/staff/resources/windows/${nobody}`,
    get: only(planners, 'missing'),
    post: { form: { what: 'except' }, by: only(['dispatcher', 'supervisor', 'system-admin'], 'missing') },
  },
  'routes/staff/resources/kits.tsx': {
    at: '/en/staff/resources/kits',
    get: only(planners),
    post: { form: { what: 'stop', kitId: 'none' }, by: only(['dispatcher', 'supervisor', 'system-admin'], 'missing') },
  },
  'routes/staff/resources/loans.tsx': {
    at: '/en/staff/resources/loans',
    get: only(planners),
    post: { form: { what: 'agreed', loanId: nobody }, by: only(['dispatcher', 'supervisor'], 'missing') },
  },
  'routes/staff/resources/roads.tsx': {
    at: '/en/staff/resources/roads',
    get: only(planners),
    post: { form: { what: 'published', revisionId: nobody }, by: only(['system-admin'], 'missing') },
  },
  'routes/staff/resources/sheets.tsx': {
    at: '/en/staff/resources/sheets',
    get: only(planners),
    post: {
      form: { pointId: 'none', email: '', locale: 'zh' },
      by: only(['dispatcher', 'supervisor', 'system-admin'], 'missing'),
    },
  },
  'routes/staff/resources/calendar.tsx': {
    at: '/en/staff/resources/calendar',
    get: only(planners),
    post: { form: { 'do-what': 'published', revisionId: nobody }, by: only(['system-admin'], 'missing') },
  },
  'routes/staff/resources/team.tsx': {
    at: '/en/staff/resources/teams/none',
    get: only(planners, 'missing'),
    post: {
      form: { what: 'leave-out', leaveId: nobody },
      by: only(['dispatcher', 'supervisor', 'system-admin'], 'missing'),
    },
  },
  'routes/staff/content/list.tsx': {
    at: '/en/staff/texts',
    get: only(['system-admin', 'supervisor', 'city-steward']),
    post: { form: { code: '' }, by: only(['system-admin'], 'invalid') },
  },
  'routes/staff/content/entry.tsx': {
    at: '/en/staff/texts/text/none',
    get: only(['system-admin', 'supervisor', 'city-steward'], 'missing'),
    post: { form: { what: 'declined', revisionId: nobody }, by: only(['system-admin'], 'missing') },
  },
  'routes/staff/content/districts.tsx': {
    at: '/en/staff/districts',
    get: only(['system-admin', 'supervisor', 'city-steward']),
    post: { form: { slug: '' }, by: only(['system-admin'], 'invalid') },
  },
  'routes/staff/content/places.tsx': {
    at: '/en/staff/districts/none',
    get: only(['system-admin', 'supervisor', 'city-steward'], 'missing'),
    post: { form: { what: 'declined', revisionId: nobody }, by: only(['system-admin'], 'missing') },
  },
  'routes/staff/ledger/ledger.tsx': {
    at: '/en/staff/ledger',
    get: only(['auditor']),
    post: { form: { head: 'none' }, by: only(['auditor'], 'invalid') },
  },
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
  'routes/staff/messages/list.tsx': {
    at: '/en/staff/messages',
    get: only(['intake-clerk', 'supervisor']),
    post: { form: { id: nobody, what: 'resend' }, by: only(['intake-clerk', 'supervisor'], 'missing') },
  },
  'routes/staff/messages/letter.tsx': {
    at: `/en/staff/messages/${nobody}`,
    get: only(['intake-clerk', 'supervisor'], 'missing'),
  },

  'routes/demo/mailbox.tsx': { at: '/demo/mail', get: all('page') },
  'routes/demo/letter.tsx': { at: '/demo/mail/none', get: all('missing') },
  'routes/demo/letter-part.ts': { at: '/demo/mail/none/html', get: all('missing') },
};
