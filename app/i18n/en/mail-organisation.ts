// Words of letters to organisations: accounts, sessions, pools. Part of the topic `mail`.
export const mailOrganisation = {
  org: {
    sms: '{{brand}}: {{subject}}. Phone: {{phone}}',
    open: 'Open your organisation’s page',
    reason: 'Reason: {{reason}}',
    invited: {
      subject: 'You are a contact of {{organisation}}',
      lead: '{{organisation}} named you as its contact with {{brand}}. Sign in with this address and a code. If you do not know why, call {{phone}}.',
    },
    verified: {
      subject: 'Checked: {{organisation}} can order sessions',
      lead: 'We have checked your organisation. You can now order a session, name more contacts and see your windows.',
    },
    refused: {
      subject: 'We could not confirm {{organisation}}',
      lead: 'We compared your application with the public register and could not confirm it. Call {{phone}} and we will look at it together.',
    },
    closed: {
      subject: 'The account of {{organisation}} is closed',
      lead: 'Your organisation can no longer order sessions here. Questions: {{phone}}.',
    },
  },
  session: {
    count: '{{name}}: {{people}}',
    time_one: '{{window}}, {{count}} desk',
    time_other: '{{window}}, {{count}} desks',
    until: 'Please answer by {{until}}.',
    what: 'What is ordered',
    when: 'When',
    asked: {
      subject: 'We have your order {{reference}}',
      lead: 'Thank you. We look at teams and dates and send you an offer. You can still change or withdraw the order.',
    },
    offered: {
      subject: 'Our offer for your session {{reference}}',
      lead: 'Here is what we can do at {{place}}. Accept it, propose something else, or decline. We keep the teams for you meanwhile.',
    },
    proposed: {
      subject: 'We have your proposal for {{reference}}',
      lead: 'We look at your proposal and answer with a new offer.',
    },
    accepted: {
      subject: 'Agreed: your session {{reference}}',
      lead: 'Your session at {{place}} is fixed. Next, name the people who take part.',
    },
    declined: {
      subject: 'We cannot hold session {{reference}}',
      lead: 'We are sorry: we cannot hold this session. Call {{phone}} and we will look for another way.',
    },
    withdrawn: {
      subject: 'Session {{reference}} is withdrawn',
      lead: 'You have withdrawn this session. The teams are free again.',
    },
    cancelled: {
      subject: 'Session {{reference}} is cancelled',
      lead: 'This session will not take place. You can order another one at any time.',
    },
    'due-soon': {
      subject: 'Please answer our offer for {{reference}}',
      lead: 'Our offer still waits for your answer. After that the teams are free for others.',
    },
    done: {
      subject: 'Session {{reference}} is done',
      lead: 'Thank you for hosting us. The summary with every receipt number is on the page of your session. Finished documents are handed over as agreed.',
    },
    'talks-changed': {
      subject: 'Talks of your session {{reference}} have a new time or unit',
      lead: 'We have changed an hour or the unit that gives a talk. The page of your session shows when each talk is and who gives it.',
    },
    'half-day-lost': {
      subject: 'Session {{reference}}: a half day cannot take place as agreed',
      lead: 'We are sorry: the team of the half day below cannot come, and no other team is free at that time. We call you with another time. Your roster and everything people filled in stay.',
    },
    lapsed: {
      subject: 'Our offer for {{reference}} has ended',
      lead: 'We had no answer, so the teams are free again. Your order is kept: we will make a new offer or call you.',
    },
  },
  partner: {
    asked: {
      subject: 'Can you give a talk: {{talk}}, {{when}}?',
      lead: '{{unit}}: {{brand}} asks you for one talk. Please confirm, decline or propose another time by {{until}}.',
    },
    reminded: {
      subject: 'Please answer: {{talk}}, {{when}}',
      lead: '{{unit}}: we have no answer from you yet. Please confirm, decline or propose another time by {{until}}.',
    },
    late: {
      subject: 'Your answer is late: {{talk}}, {{when}}',
      lead: '{{unit}}: your answer was due by {{until}}, and the host is waiting. Please confirm, decline or propose another time today.',
    },
    talk: 'Talk',
    where: 'Where',
    listeners: 'Listeners',
    seats_one: '{{count}} seat',
    seats_other: '{{count}} seats',
    open: 'Answer on your page',
    call: 'If you cannot sign in, call {{phone}} and our staff will note your answer.',
    why: 'You get this e-mail because this address is kept for {{unit}}.',
    sms: '{{brand}}: {{subject}}. Answer on your page or call {{phone}}',
  },
  pool: {
    joined: {
      subject: 'You joined the session of {{host}}',
      lead: '{{service}}: you asked for {{count}}. The decision is made by {{until}}.',
    },
    waiting: {
      subject: 'You are on the wait list of {{host}}',
      lead: '{{service}}: the session is full. Places that become free are offered in order of request.',
    },
    reached: {
      subject: 'Enough people: the session of {{host}} takes place',
      lead: '{{service}}: the minimum is reached. We now agree on dates and tell you the time for your {{count}}.',
    },
    lapsed: {
      subject: 'Too few people for the session of {{host}}',
      lead: '{{service}}: too few people asked by the date of decision. Your wish is not lost: call {{phone}} for a window time.',
    },
    offered: {
      subject: 'A place is free in the session of {{host}}',
      lead: '{{service}}: there is now room for your {{count}}. Take it on your page by {{until}}.',
    },
  },
};
