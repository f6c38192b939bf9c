// The table of words for citizens' pages, by language and topic. Staff words stand in staff-words.ts.
import { bookingPeople as bookingPeopleEn } from './en/booking-people.ts';
import { checks as checksEn } from './en/checks.ts';
import { frame as frameEn } from './en/frame.ts';
import { home as homeEn } from './en/home.ts';
import { problems as problemsEn } from './en/problems.ts';
import { timeline as timelineEn } from './en/timeline.ts';
import { bookingPeople as bookingPeopleZh } from './zh/booking-people.ts';
import { checks as checksZh } from './zh/checks.ts';
import { frame as frameZh } from './zh/frame.ts';
import { home as homeZh } from './zh/home.ts';
import { problems as problemsZh } from './zh/problems.ts';
import { timeline as timelineZh } from './zh/timeline.ts';

export const words = {
  en: {
    'booking-people': bookingPeopleEn,
    checks: checksEn,
    frame: frameEn,
    home: homeEn,
    problems: problemsEn,
    timeline: timelineEn,
  },
  zh: {
    'booking-people': bookingPeopleZh,
    checks: checksZh,
    frame: frameZh,
    home: homeZh,
    problems: problemsZh,
    timeline: timelineZh,
  },
};
