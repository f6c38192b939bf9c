// Words of the adviser: four questions, and the ways in order.
import type { AdvisedMode, Answers } from '#app/domain/booking/advice.ts';

type Words = { [Q in keyof Answers]: Record<Answers[Q], string> };

export const adviser = {
  title: 'Which way is easiest?',
  lede: 'Answer 4 questions. We tell you what is quickest: online, a window, or a visit. No sign-in. Your answers are not kept.',
  ask: {
    want: '1. What do you need?',
    local: '2. Is the person registered in Wuhan, and 16 or older?',
    prints: '3. Fingerprints given before, and the old document still valid?',
    out: '4. Is it easy to go out?',
  } satisfies Record<keyof Answers, string>,
  short: {
    want: 'What you need',
    local: 'Registered in Wuhan, 16 or older',
    prints: 'Fingerprints kept, document still valid',
    out: 'Going out',
  } satisfies Record<keyof Answers, string>,
  answer: {
    want: {
      'renew-exit': 'Renew or replace a passport or a permit for Hong Kong, Macao or Taiwan',
      'first-exit': 'First passport or first permit for Hong Kong, Macao or Taiwan',
      identity: 'Identity card',
      residence: 'Household register, residence permit, permit for foreign students',
    },
    local: { yes: 'Yes, both', no: 'No, or one of them not' },
    prints: { yes: 'Yes', no: 'No, or not sure' },
    out: { easy: 'Easy', hard: 'Not easy', group: 'We are 20 or more, in a company or school' },
  } satisfies Words,
  hint: {
    'renew-exit': 'Ends soon, damaged or lost',
    identity: 'First card, renewal, lost',
    localNo: 'Also when it is for a child',
    printsYes: 'Most documents made after 2012',
    outHard: 'Old age, in bed, hard to walk, somebody to look after',
  },
  go: 'Show the easiest way',
  again: '4 questions',
  result: 'Result',
  missing: {
    want: 'Question 1: choose what you need',
    local: 'Question 2: choose yes or no',
    prints: 'Question 3: choose yes or no',
    out: 'Question 4: choose whether it is easy to go out',
  } satisfies Record<keyof Answers, string>,
  best: {
    online: 'You can do it all online. No visit needed',
    window: 'A window is quickest for you',
    home: 'We come to you',
    session: 'Ask for a session on your site',
  } satisfies Record<AdvisedMode, string>,
  resultLede: 'All of these work. The easiest is on top. You decide.',
  easiest: 'easiest',
  way: {
    online: 'Online',
    window: 'At a window',
    home: 'We come to you',
    session: 'Session on your site',
  } satisfies Record<AdvisedMode, string>,
  text: {
    online: 'Fill in the form at home. The document comes by post.',
    window: 'You come at a fixed time, do not queue, and can ask.',
    home: 'It works the same. Places go first to people who cannot go out.',
    session: 'Officers come with several desks for 20 people or more.',
  } satisfies Record<AdvisedMode, string>,
  fact: {
    online: 'All four conditions fit. You need your phone for a code and a photo.',
    window: 'Choose the service point that is nearest to you.',
    home: 'Two officers with the equipment, free of charge.',
    session: 'We answer with an offer: date, desks, times for everybody.',
  } satisfies Record<AdvisedMode, string>,
  action: {
    online: 'See conditions and steps',
    window: 'Book a window',
    home: 'Book a visit',
    session: 'How to ask',
  } satisfies Record<AdvisedMode, string>,
  fee: 'from {{money}}',
  freeVisit: 'The visit is free',
  yours: 'Your answers',
  notOnline: 'Why not online?',
  notOnlineText: {
    'not-offered': 'Only renewal or replacement of a passport or permit is done fully online.',
    'wuhan-hukou': 'The person must be registered in Wuhan.',
    'aged-16': 'The person must be 16 or older.',
    'fingerprints-before': 'Fingerprints must have been given before.',
    'document-valid': 'The old document must still be valid.',
    'not-state-staff': 'Registered state staff and serving military use the window.',
  },
  small:
    'Registered state staff and serving military cannot do it online; please go to a window. The issuing authority’s word is final.',
};
