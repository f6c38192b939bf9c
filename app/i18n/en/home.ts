// Words of the chooser, the home page and the footer pages.
export const home = {
  chooser: {
    title: 'ID and passports, done where you are',
    lede: 'Each district has its own teams. Where do you live, work or study?',
    enter: 'Open',
    other: 'Another district? Go to the service hall of your district, or call 110 in an emergency.',
    page: 'Choose your district',
  },
  page: 'Home',
  title: { first: 'ID and passports,', second: 'done where you are' },
  lede: 'Identity cards, passports, permits for Hong Kong, Macao and Taiwan, household registration, residence permits. Choose a place and a time. Officers bring the equipment.',
  start: 'Book a visit',
  where: 'How would you like to do it?',
  ways: {
    home: { title: 'We come to you', text: 'For people who cannot easily go out: two officers, at your door' },
    window: { title: 'At a window nearby', text: 'Choose a service point and a time' },
    online: { title: 'Online', text: 'Some services need no visit at all: 4 questions tell you' },
    track: { title: 'Track or change', text: 'With your reference and a code' },
  },
  online: {
    title: 'You may not need a visit at all',
    text: 'Registered in Wuhan and 16 or older? Most passports and permits can be renewed online.',
    link: '4 questions to find out',
  },
  board: {
    home: 'At home, {{place}}',
    window: 'Window, {{place}}',
    title: 'Next free times',
    updated: 'Updated {{at}}',
    left_one: '{{count}} left',
    left_other: '{{count}} left',
    tomorrow: 'Tomorrow',
    today: 'Today',
  },
  popular: { title: 'Often asked for', all: 'All services' },
  trust: {
    title: 'What you can rely on',
    door: { title: 'Words at the door', text: 'Officers say theirs first. No match, no entry' },
    fee: { title: 'No extra charge', text: 'Only the document fee, paid on site. This site takes no money' },
    body: { title: 'No fingerprints or faces here', text: 'Officers take them on site. We never ask for them online' },
    phone: { title: 'No phone needed', text: '{{hotline}}, and the windows stay open' },
  },
  texts: { label: 'More about this service', version: 'Version {{version}}' },
  mistake: {
    title: 'Report a mistake on this site',
    lede: 'Something wrong, missing or hard to understand? Tell us. It helps everybody.',
    call: 'Call {{hotline}}',
    how: 'What helps us',
    points: {
      where: 'the address of the page, or what you were doing',
      what: 'what you expected, and what you saw',
      reference: 'the reference on the page, if there is one',
    },
    never: 'Please do not tell us identity numbers or codes. We do not need them.',
    answer: 'We answer within 1 working day.',
  },
  help: {
    title: 'Help',
    lede: 'The questions we hear most.',
    hotline: 'Ask a person',
    questions: {
      who: {
        q: 'Who can have a visit at home?',
        a: 'People who cannot easily go out: older people, people who are ill or have a disability, and those who care for them. Everybody else is quicker at a window.',
      },
      cost: {
        q: 'What does it cost?',
        a: 'Only the fee of the document, paid on site. The visit is free. This site takes no money.',
      },
      real: {
        q: 'How do I know the officers are real?',
        a: 'You and the officers both have words for the door. Officers say theirs first. If they do not match what you see on your booking, do not open, and call us or 110.',
      },
      lost: {
        q: 'I lost my reference.',
        a: 'Open “Track”, enter the phone number or e-mail you used, and we send you a code.',
      },
      change: {
        q: 'Can I change or cancel?',
        a: 'Yes, under “Track”. Your present time stays yours until the new one is held.',
      },
      data: {
        q: 'What happens to my data?',
        a: 'We keep only what the service needs, and delete it when the time is up. See “Your personal data”.',
      },
    },
  },
  sitemap: { title: 'Site map', services: 'Services and bookings', about: 'About this site' },
};
