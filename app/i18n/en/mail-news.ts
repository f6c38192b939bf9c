// Words of the letter with news of a case.
export const news = {
  list: 'What is meant',
  reason: 'The reason',
  provisional: 'The holiday calendar of that year is not published yet. We write again if the day moves.',
  'papers-follow': {
    title: 'Accepted. Papers are still to come',
    text: '{{hello}} your application is accepted ({{service}}). Please hand in what stands below by {{day}}. Open your booking to sign the undertaking.',
    sms: '{{brand}}: accepted, papers are still to come by {{day}}. See booking {{reference}} or call {{phone}}',
  },
  'papers-remind': {
    title: 'Papers are due on {{day}}',
    text: '{{hello}} these papers are still missing ({{service}}). Please hand them in by {{day}}. After that day we must return the application.',
    sms: '{{brand}}: papers are due on {{day}}, or we must return the application. Booking {{reference}}, {{phone}}',
  },
  'papers-lapsed': {
    title: 'Returned: papers did not come in time',
    text: '{{hello}} the papers below did not reach us by {{day}}, so we return this application ({{service}}). Nothing is lost: book again and your answers can be used again, or call us.',
    sms: '{{brand}}: returned, papers did not come by {{day}}. Book again or call {{phone}}. Booking {{reference}}',
  },
  'told-once': {
    title: 'Everything that is still missing',
    text: '{{hello}} this is the full list for your application ({{service}}). We tell you once and will not ask for anything else.',
    sms: '{{brand}}: the full list of what is missing stands in your booking {{reference}}. Questions: {{phone}}',
  },
  payment: {
    title: 'Please pay the fee',
    text: '{{hello}} your application is accepted ({{service}}). Pay at the counter or scan the code there. We never take money by e-mail. Our time stands still until then.',
    sms: '{{brand}}: please pay the fee at the counter. Our time stands still until then. Booking {{reference}}, {{phone}}',
  },
  returned: {
    title: 'Your application is returned',
    text: '{{hello}} we could not finish it ({{service}}). The reason stands in your booking. You may apply again.',
    sms: '{{brand}}: your application is returned. The reason stands in booking {{reference}}. Questions: {{phone}}',
  },
  ready: {
    title: 'Your document is ready',
    text: '{{hello}} it is finished ({{service}}). Your booking says how it reaches you.',
    sms: '{{brand}}: your document is ready. See booking {{reference}} for how it reaches you. {{phone}}',
  },
  'promise-moved': {
    title: 'Our date is now {{day}}',
    text: '{{hello}} the holiday calendar was published, so our date for this application has moved to {{day}} ({{service}}).',
    sms: '{{brand}}: our date is now {{day}}, as the holiday calendar was published. Booking {{reference}}, {{phone}}',
  },
  'expedite-approved': {
    title: 'Expediting is approved: {{day}}',
    text: '{{hello}} we expedite your application ({{service}}). We aim for {{day}}.',
    sms: '{{brand}}: expediting is approved, we aim for {{day}}. Booking {{reference}}, {{phone}}',
  },
  'expedite-refused': {
    title: 'Expediting is refused, the normal time stays',
    text: '{{hello}} we cannot expedite this application ({{service}}). It goes on at the normal time. You may ask for a second look by another person in your booking.',
    sms: '{{brand}}: expediting is refused, the normal time stays. A second look: booking {{reference}}, {{phone}}',
  },
  'expedite-more': {
    title: 'Please show more for your request to expedite',
    text: '{{hello}} we need better evidence for your request ({{service}}). We ask once. Add it in your booking, or bring it to the counter.',
    sms: '{{brand}}: please add evidence to your request to expedite. Booking {{reference}}, {{phone}}',
  },
};
