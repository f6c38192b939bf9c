// Citizens' doors, and those of everybody: pages without signing in, booking, tracking, verification, questions.
import { all, type Expectation, type Outcome } from '../outcome.ts';
import { district, nobody, unknown } from './samples.ts';

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

export const citizens: Record<string, Expectation> = {
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
  'routes/hall.tsx': { at: '/en/hall/AAAAAAAAAAAAAAAAAAAAAA', get: all('missing') },

  'routes/demo/mailbox.tsx': { at: '/demo/mail', get: all('page') },
  'routes/demo/letter.tsx': { at: '/demo/mail/none', get: all('missing') },
  'routes/demo/letter-part.ts': { at: '/demo/mail/none/html', get: all('missing') },
};
