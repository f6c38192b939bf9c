// One sentence per refusal. {{…}} are filled from the problem's facts.
import type { ProblemCode } from '#app/domain/problem.ts';

export const problems = {
  'not-found': 'We cannot find this. It may have moved, or the address is not complete.',
  'form-invalid': 'Please check the fields we marked.',
  'too-large': 'This is too large. Please send less at once.',
  'wrong-type': 'We cannot read this kind of file or form.',
  'too-many-requests': 'Too many tries from your network. Please wait a few minutes.',
  'stale-page': 'This page was open too long. Your answers are kept. Please send them again.',
  unavailable: 'We cannot do this right now. Please try again in a few minutes, or call us.',

  'sign-in-first': 'Please open your booking with a code first.',
  'not-allowed': 'You may not do this here.',
  'credentials-wrong': 'The name or password is not right.',
  'second-factor-wrong': 'That code is not right. Wait for the next one and try again.',
  locked: 'Too many wrong tries. Please wait {{minutes}} minutes.',
  'password-weak': 'Please choose a longer password: 12 characters or more, and not one that many people use.',
  'second-person-needed': 'A second person must confirm this.',
  'roles-separated': 'One person cannot be two of these: administrator, security administrator, auditor.',
  'scope-incomplete': 'Choose at least one role. Roles of a district need the district, an officer also a team.',
  'username-taken': 'This user name is taken or already asked for.',
  'request-open': 'A change of this account already waits for a second person.',
  'code-wrong_one': 'That code is not right. {{count}} try left.',
  'code-wrong_other': 'That code is not right. {{count}} tries left.',
  'code-expired': 'That code is too old. Ask for a new one.',
  'code-used-up': 'That code no longer works. Ask for a new one. Your booking is not locked.',
  'code-too-soon': 'We just sent a code. You can ask for another at {{at}}.',

  'time-taken': 'Someone just took this time. Your answers are kept. Here are other times.',
  'time-past': 'This time has passed. Please choose a later one.',
  'time-outside-horizon': 'This day is not open for booking yet.',
  'team-busy': 'The team has another visit at that time.',
  'team-off-shift': 'The team does not work at that time.',
  'team-lacks-skill': 'The team cannot do this service.',
  'kit-busy': 'The equipment is in use at that time.',
  'hold-expired': 'We could not keep this time any longer. Your answers are kept. Please choose a time again.',
  'hold-limit': 'Too many times are held from your network. Please finish one booking first, or call us.',
  'day-changed': 'Someone changed this day in the meantime. Please look again and repeat.',

  'draft-gone': 'We no longer have these answers. Please start again.',
  'draft-incomplete': 'Something is still missing. Please fill in the steps we marked.',
  'already-booked': 'This person already has an open booking for this service.',
  'key-reused': 'This form was sent before with other answers. Please start from the beginning.',
  'step-not-allowed': 'This is not possible at this point.',
  'change-too-late': 'It is too late to change this here. Please call us.',
  'quota-reached': 'You have reached the number of bookings for this time. Please call us if you need more.',
  'reason-needed': 'Please give a reason.',
  'final-state': 'This is already finished and cannot be changed.',
  'material-core': 'One of these papers cannot follow later. Without it the item cannot be accepted.',

  'version-changed': 'Someone changed this in the meantime. Please look again.',
  'same-person': 'The person who wrote this cannot confirm it.',
  'text-incomplete': 'Both languages are needed before this can be published.',
  'service-closed': 'This service cannot be booked at the moment.',
  'entry-invalid': 'Something in this entry is not right. Please check the marked fields.',

  'clock-invalid': 'This is not a time of day. Write it like 09:30.',
  'date-invalid': 'This date does not exist. Write it like 2026-12-01.',
  'date-past': 'This day has passed. Please choose today or later.',
  'dates-reversed': 'The last day is before the first day.',
  'span-too-long': 'That is too long. Please choose at most {{days}} days at a time.',
  'shift-empty': 'The end must be later than the start.',
  'shift-overlap': 'These hours overlap hours that are already set for this day. Take those out first.',
  'shift-break': 'The break must lie inside the hours.',
  'overtime-apart': 'Extended hours must begin where the shift ends, or end where it begins.',
  'overtime-limit': 'Over the limit: at most {{hours}} hours a day and {{month}} hours a month.',
  'leave-overlap': 'This person is already away on one of these days.',
  'closure-started': 'A team is already on its way or at work in this time: {{reference}}. Please close from later on.',
  'consequences-changed': 'Something changed since you looked. Please read the consequences again.',
  'kit-booked':
    'This kit is booked on these days and no other kit can take over: {{references}}. Move these visits first.',
  'kit-number-taken': 'Another kit already has this number.',
  'outage-overlap': 'This kit is already out of service on one of these days.',
  'loan-consent': 'The unit that lends must agree. You asked for this loan, so somebody else decides.',
  'loan-overlap': 'It is already lent on one of these days.',
  'loan-same-unit': 'This already belongs to that unit. Please choose another one.',
  'loan-booked': 'It is booked on these days: {{references}}. Move these visits first.',
  'window-clash': 'The team already has something at that time on {{date}}. Please choose other hours or another team.',
  'window-date': 'The rule gives no window on this date.',
  'calendar-same': 'This is what is already in force. There is nothing to confirm.',

  'plan-past': 'This day is over. Choose today or a later day.',
  'plan-what-if': 'Choose a team and what should be different.',
  'plan-imagined': 'A what-if shows figures only. It cannot be applied.',
  'plan-not-ready': 'This plan cannot be applied: it is not finished, or was applied already.',
  'plan-empty': 'This plan changes nothing.',
  'plan-clash': 'The day has changed since this plan was made. Nothing was applied. Ask for a new plan.',

  'message-final': 'This message is already delivered or stopped.',

  'rating-empty': 'Choose one of the five levels, or leave this page. You need not rate.',
  'already-rated': 'This was already rated. Each finished item is rated once. Thank you.',
  'personal-data-inside':
    'This text holds something like a number or an address of a person. Take it out: everybody reads this page.',
  'wrong-tier': 'This matter is with another level now. Open it again to see who decides.',
  'unit-missing': 'Name at least one unit, one on each line.',
  'due-too-late': 'This date is too late. The latest is {{date}}.',
  'already-answered': 'Somebody has answered this already. Nothing was changed.',

  'visit-locked': 'This visit is locked. Unlock it first.',
  'wrong-counter': 'A home visit goes to a team that travels, a counter appointment to a place at the same counter.',
  'outside-promise':
    'That is outside the promised window. The window stays: ask the person first, then change the time.',
  'team-lacks-kit': 'The team does not have the kit for this on that day.',
  'team-lacks-language': 'Nobody in the team speaks the language asked for.',
  'team-lacks-officers': 'Too few officers of this team are at work on that day.',
  'visit-too-long': 'The visit takes longer than the team works that day.',
  'team-too-far': 'There is time for the work, but the team cannot get there in the promised window.',
  'board-stale':
    'Somebody changed this visit while you looked at it. Nothing was overwritten. You now see it as it is.',
  'undo-changed': 'The day was changed after this, so it cannot simply be taken back. Please move the visit by hand.',
  'undo-none': 'There is no change of yours left to take back.',
  'swap-same-team': 'Both visits are with the same team. Move one of them instead.',
  'not-together': 'Only visits at the same place in the same promised window can be put together.',
} satisfies Sentences;

/** A sentence each; where a number is spoken, the singular stands under `_one` and the plural under `_other`. */
type Sentences = {
  [C in ProblemCode as C extends Counted ? `${C}_one` | `${C}_other` : C]: string;
};
type Counted = 'code-wrong';
