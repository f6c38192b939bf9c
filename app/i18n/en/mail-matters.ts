// Words of letters about ratings, questions, unresolved matters and documents that end.
export const mailMatters = {
  rating: {
    subject: 'How was it? {{brand}}, {{reference}}',
    preview: 'Five levels, one minute. You need not answer.',
    title: 'How was it?',
    lead: '{{hello}} this is finished: {{services}}. You can tell us how it was.',
    go: 'Rate it',
    free: 'You need not rate. Nobody who served you sees who gave which rating. The link works for 30 days, once for each item.',
    sms: '{{brand}}: {{reference}} is finished. If you like, rate it on the page of your booking. You need not.',
  },
  question: {
    subject: 'The answer to your question {{reference}}',
    preview: 'Here is the answer to your question.',
    title: 'The answer to your question',
    asked: 'You asked',
    answer: 'Our answer',
    next: 'Would you like to go on? You can make a booking from this question without typing it all again. Or call {{phone}}.',
    go: 'Open my question',
    sms: '{{brand}}: your question {{reference}} is answered. Read it online with a code, or call {{phone}}',
  },
  matter: {
    receivedSubject: 'We have your report {{reference}}',
    receivedTitle: 'We have your report',
    receivedLead: 'You get a written answer by {{due}}.',
    tiers:
      'First the police station works on it, then the district, then the city. If one level is late, the next one takes over by itself.',
    receivedSms: '{{brand}}: we have your report {{reference}}. Written answer by {{due}}. Questions: {{phone}}',
    answeredSubject: 'The answer to your report {{reference}}',
    answeredTitle: 'The answer to your report',
    until: 'It will be done by {{date}}.',
    open: 'Open my report',
    rate: 'When it is done, you can rate it on the same page. You need not.',
    answeredSms: '{{brand}}: your report {{reference}} is answered. Open it with a code, or call {{phone}}',
  },
  ending: {
    what: {
      'residence-permit': 'your residence permit',
      'permit-endorsement': 'the yearly endorsement of your residence permit card',
      'identity-card-16': 'the identity card at 16',
    },
    subject: 'Soon: {{what}}, {{date}}',
    title: 'Soon: {{what}}',
    lead: {
      'residence-permit': 'It ends on {{date}}. Please ask for a new one at least 30 days before. You can book now.',
      'permit-endorsement': 'It is due by {{date}}, every year. Without it the permit rests until it is done.',
      'identity-card-16':
        'On {{date}} you are 16. From then on an identity card of your own is needed, within three months.',
    },
    book: 'Book a time',
    stop: 'Stop these letters',
    why: 'You asked for this reminder on the page of your booking. One press stops it.',
    sms: '{{brand}}: {{what}}, {{date}}. Book online or call {{phone}}',
  },
};
