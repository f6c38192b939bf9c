// Staff doors around the work: signing in, accounts, rules and texts, resources, plans, ledger, figures.
import type { Role } from '#app/domain/access/role.ts';
import { all, type Expectation, only, staff, step } from '../outcome.ts';
import { nobody, readers } from './samples.ts';

const figureReaders: readonly Role[] = ['supervisor', 'city-steward', 'dispatcher'];
const planners: readonly Role[] = ['dispatcher', 'supervisor', 'city-steward', 'system-admin'];

export const staffHouse: Record<string, Expectation> = {
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

  'routes/staff/figures/figures.tsx': { at: '/en/staff/figures', get: only(figureReaders) },
  'routes/staff/figures/file.ts': { at: '/en/staff/figures/none.csv', get: only(figureReaders, 'missing') },
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
  'routes/staff/organisations/list.tsx': { at: '/en/staff/organisations', get: only(readers) },
  'routes/staff/organisations/organisation.tsx': {
    at: `/en/staff/organisations/${nobody}`,
    get: only(readers, 'missing'),
    post: {
      form: { version: '0', decision: 'verified', reason: '' },
      by: only(['intake-clerk', 'supervisor'], 'missing'),
    },
  },
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
  'routes/staff/resources/partners.tsx': {
    at: '/en/staff/resources/partners',
    get: only(planners),
    post: { form: { do: 'retire', district: 'hanyang', unit: 'none' }, by: only(['system-admin'], 'missing') },
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
  'routes/staff/ledger/file.ts': { at: '/en/staff/ledger/entries.csv', get: only(['auditor']) },
  'routes/staff/ledger/ledger.tsx': {
    at: '/en/staff/ledger',
    get: only(['auditor']),
    post: { form: { head: 'none' }, by: only(['auditor'], 'invalid') },
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
};
