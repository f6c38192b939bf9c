// Words of the letter with news of a case.
export const news = {
  list: 'What is meant',
  bookingPage: 'the page of your booking',
  ownPage: 'your own page',
  ownSms: '{{brand}}: {{title}}. {{link}}',
  bookingAt: 'Booking {{reference}}',
  reason: 'The reason',
  provisional: 'The holiday calendar of that year is not published yet. We write again if the day moves.',
  'papers-follow': {
    title: 'Accepted. Papers are still to come',
    text: '{{hello}} your application is accepted ({{service}}). Please hand in what stands below by {{day}}. Open {{page}} to sign the undertaking.',
    sms: '{{brand}}: accepted, papers are still to come by {{day}}. {{at}}, {{phone}}',
  },
  'papers-remind': {
    title: 'Papers are due on {{day}}',
    text: '{{hello}} these papers are still missing ({{service}}). Please hand them in by {{day}}. After that day we must return the application.',
    sms: '{{brand}}: papers are due on {{day}}, or we must return the application. {{at}}, {{phone}}',
  },
  'papers-lapsed': {
    title: 'Returned: papers did not come in time',
    text: '{{hello}} the papers below did not reach us by {{day}}, so we return this application ({{service}}). Nothing is lost: book again and your answers can be used again, or call us.',
    sms: '{{brand}}: returned, papers did not come by {{day}}. Book again or call {{phone}}. {{at}}',
  },
  'told-once': {
    title: 'Everything that is still missing',
    text: '{{hello}} this is the full list for your application ({{service}}). We tell you once and will not ask for anything else.',
    sms: '{{brand}}: the full list of what is missing: {{at}}. Questions: {{phone}}',
  },
  payment: {
    title: 'Please pay the fee',
    text: '{{hello}} your application is accepted ({{service}}). Pay at the counter or scan the code there. We never take money by e-mail. Our time stands still until then.',
    sms: '{{brand}}: please pay the fee at the counter. Our time stands still until then. {{at}}, {{phone}}',
  },
  returned: {
    title: 'Your application is returned',
    text: '{{hello}} we could not finish it ({{service}}). The reason stands on {{page}}. You may apply again.',
    sms: '{{brand}}: your application is returned. The reason: {{at}}. Questions: {{phone}}',
  },
  ready: {
    title: 'Your document is ready',
    text: '{{hello}} it is finished ({{service}}). How it reaches you stands on {{page}}.',
    sms: '{{brand}}: your document is ready. How it reaches you: {{at}}, {{phone}}',
  },
  'promise-moved': {
    title: 'Our date is now {{day}}',
    text: '{{hello}} the holiday calendar was published, so our date for this application has moved to {{day}} ({{service}}).',
    sms: '{{brand}}: our date is now {{day}}, as the holiday calendar was published. {{at}}, {{phone}}',
  },
  'expedite-approved': {
    title: 'Expediting is approved: {{day}}',
    text: '{{hello}} we expedite your application ({{service}}). We aim for {{day}}.',
    sms: '{{brand}}: expediting is approved, we aim for {{day}}. {{at}}, {{phone}}',
  },
  'expedite-refused': {
    title: 'Expediting is refused, the normal time stays',
    text: '{{hello}} we cannot expedite this application ({{service}}). It goes on at the normal time. You may ask for a second look by another person on {{page}}.',
    sms: '{{brand}}: expediting is refused, the normal time stays. A second look: {{at}}, {{phone}}',
  },
  'expedite-more': {
    title: 'Please show more for your request to expedite',
    text: '{{hello}} we need better evidence for your request ({{service}}). We ask once. Add it on {{page}}, or bring it to the counter.',
    sms: '{{brand}}: please add evidence to your request to expedite. {{at}}, {{phone}}',
  },
  'delivery-out': {
    title: 'Your document is on its way to you',
    text: '{{hello}} somebody has set out with it ({{service}}). Please have your identity document ready. The code to say at the door stands on {{page}}, if there is one.',
    sms: '{{brand}}: your document is on its way. Please have your identity document ready. {{at}}, {{phone}}',
  },
  'delivery-failed': {
    title: 'We could not hand your document over',
    text: '{{hello}} we tried today and could not hand it over ({{service}}). It is safe with us. We try once more, or it waits for you at {{point}}. Call {{phone}} to say when you are there.',
    sms: '{{brand}}: we could not hand your document over. It is safe. Tell us when you are there: {{phone}}. {{at}}',
  },
  'delivery-handed': {
    title: 'Your document was handed over',
    text: '{{hello}} it is now with its owner or with the person named for it ({{service}}). If nobody of you has it, call {{phone}} today.',
    sms: '{{brand}}: your document was handed over. If you do not have it, call {{phone}} today. {{at}}',
  },
  'delivery-organisation': {
    title: 'Your document is with your organisation',
    text: '{{hello}} we handed it over to the contact of your organisation ({{service}}). Please fetch it there. If it is not there, call {{phone}}.',
    sms: '{{brand}}: your document is with the contact of your organisation. Not there? Call {{phone}}. {{at}}',
  },
  'delivery-posted': {
    title: 'Your document was posted: {{number}}',
    text: '{{hello}} it is with the post ({{service}}). The number of the parcel is {{number}}.',
    sms: '{{brand}}: your document was posted, parcel {{number}}. {{at}}, {{phone}}',
  },
  'delivery-waits': {
    title: 'Your document waits for you at the counter',
    text: '{{hello}} it could not reach you, so it waits at {{point}} ({{service}}). Bring your identity document or your receipt.',
    sms: '{{brand}}: your document waits at {{point}}. Bring your identity document or receipt. {{at}}, {{phone}}',
  },
};
