// Doors of organisations, and of the people their private links are for.
import { all, type Expectation } from '../outcome.ts';
import { district, nobody, unknown } from './samples.ts';

/** A page of an organisation nobody is signed in for leads to signing in. */
const ownOrg = (page: string, form: Record<string, string> = {}): Expectation => ({
  at: `${district}/org${page}`,
  get: all('redirect'),
  post: { form, by: all('redirect') },
});

export const hosts: Record<string, Expectation> = {
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
};
