// The table of words for citizens' pages, by language and topic. Staff words stand in staff-words.ts.

import { adviser as adviserEn } from './en/adviser.ts';
import { booking as bookingEn } from './en/booking.ts';
import { bookingPeople as bookingPeopleEn } from './en/booking-people.ts';
import { cases as casesEn } from './en/cases.ts';
import { catalogue as catalogueEn } from './en/catalogue.ts';
import { checks as checksEn } from './en/checks.ts';
import { demo as demoEn } from './en/demo.ts';
import { figures as figuresEn } from './en/figures.ts';
import { frame as frameEn } from './en/frame.ts';
import { home as homeEn } from './en/home.ts';
import { invited as invitedEn } from './en/invited.ts';
import { matter as matterEn } from './en/matter.ts';
import { org as orgEn } from './en/org.ts';
import { pass as passEn } from './en/pass.ts';
import { problems as problemsEn } from './en/problems.ts';
import { rating as ratingEn } from './en/rating.ts';
import { receipt as receiptEn } from './en/receipt.ts';
import { roster as rosterEn } from './en/roster.ts';
import { session as sessionEn } from './en/session.ts';
import { timeline as timelineEn } from './en/timeline.ts';
import { track as trackEn } from './en/track.ts';
import { adviser as adviserZh } from './zh/adviser.ts';
import { booking as bookingZh } from './zh/booking.ts';
import { bookingPeople as bookingPeopleZh } from './zh/booking-people.ts';
import { cases as casesZh } from './zh/cases.ts';
import { catalogue as catalogueZh } from './zh/catalogue.ts';
import { checks as checksZh } from './zh/checks.ts';
import { demo as demoZh } from './zh/demo.ts';
import { figures as figuresZh } from './zh/figures.ts';
import { frame as frameZh } from './zh/frame.ts';
import { home as homeZh } from './zh/home.ts';
import { invited as invitedZh } from './zh/invited.ts';
import { matter as matterZh } from './zh/matter.ts';
import { org as orgZh } from './zh/org.ts';
import { pass as passZh } from './zh/pass.ts';
import { problems as problemsZh } from './zh/problems.ts';
import { rating as ratingZh } from './zh/rating.ts';
import { receipt as receiptZh } from './zh/receipt.ts';
import { roster as rosterZh } from './zh/roster.ts';
import { session as sessionZh } from './zh/session.ts';
import { timeline as timelineZh } from './zh/timeline.ts';
import { track as trackZh } from './zh/track.ts';

export const words = {
  en: {
    adviser: adviserEn,
    booking: bookingEn,
    cases: casesEn,
    catalogue: catalogueEn,
    'booking-people': bookingPeopleEn,
    checks: checksEn,
    demo: demoEn,
    figures: figuresEn,
    frame: frameEn,
    home: homeEn,
    org: orgEn,
    matter: matterEn,
    pass: passEn,
    problems: problemsEn,
    rating: ratingEn,
    receipt: receiptEn,
    roster: rosterEn,
    invited: invitedEn,
    session: sessionEn,
    timeline: timelineEn,
    track: trackEn,
  },
  zh: {
    adviser: adviserZh,
    booking: bookingZh,
    cases: casesZh,
    catalogue: catalogueZh,
    'booking-people': bookingPeopleZh,
    checks: checksZh,
    demo: demoZh,
    figures: figuresZh,
    frame: frameZh,
    home: homeZh,
    org: orgZh,
    matter: matterZh,
    pass: passZh,
    problems: problemsZh,
    rating: ratingZh,
    receipt: receiptZh,
    roster: rosterZh,
    invited: invitedZh,
    session: sessionZh,
    timeline: timelineZh,
    track: trackZh,
  },
};
