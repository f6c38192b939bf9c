// Registration of temporary residence of foreign nationals 外国人住宿登记.
import { from, said, service, text } from './compose.ts';
import { core, mayFollow } from './papers.ts';

const always = ['passport', 'entry-stamp', 'address-proof', 'host-id'];

export const tfr = service({
  code: 'tfr',
  name: text('外国人住宿登记', 'Registration of Temporary Residence'),
  short: text('住宿登记', 'Lodging'),
  mark: text('宿', 'LG'),
  summary: text(
    '外国人不住旅馆的，到住处 24 小时内登记。当场拿到临时住宿登记表，不收费。',
    'Foreign nationals who do not stay in a hotel register within 24 hours. You get the registration form on the spot, free of charge.',
  ),
  whoMayApply: [
    said(
      '住在亲友家、租房或学校宿舍以外的外国人',
      'Foreign nationals who stay with friends, in a rented home, or off campus',
      'L',
      'S42',
    ),
    said('留宿的人也要一起登记', 'The host registers together with the guest', 'L'),
    said('住旅馆的由旅馆登记，您不用再来', 'In a hotel, the hotel registers you. You need not come', 'L'),
  ],
  variants: [
    {
      code: 'first',
      name: text('新登记', 'New registration'),
      forWhom: text('刚入境或刚搬来', 'You have just arrived or moved'),
      materials: always,
      fees: ['none'],
      asksHeldDocument: false,
    },
    {
      code: 'change',
      name: text('变更', 'Change'),
      forWhom: text('换了住处、护照或签证', 'You have a new address, passport or visa'),
      materials: always,
      fees: ['none'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    core({ code: 'passport', name: text('护照', 'Passport'), note: null }, [], 'S12', 'S42'),
    core(
      {
        code: 'entry-stamp',
        name: text('签证页和入境章', 'Visa page and entry stamp'),
        note: text('带原件就行', 'The originals are enough'),
      },
      [],
      'S12',
    ),
    mayFollow(
      { code: 'address-proof', name: text('租房合同或房东材料', 'Lease or papers of the landlord'), note: null },
      [],
      'S42',
    ),
    core(
      {
        code: 'host-id',
        name: text('留宿人身份证件', 'Identity document of the host'),
        note: text('住亲友家才要', 'Only if you stay with someone'),
      },
      ['rented'],
      'S42',
    ),
  ],
  times: {
    law: {
      amount: 1,
      unit: 'calendar',
      ...said('到住处 24 小时内登记', 'Register within 24 hours of arrival', 'L', 'S12', 'S42'),
    },
    promise: { amount: 0, unit: 'working', ...said('当场拿登记表', 'You get the form on the spot', 'S42', 'K') },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [{ code: 'none', yuan: 0, history: [], ...said('不收费', 'Free', 'K') }],
  minutes: { onSite: 3, atHome: 5, setup: 5, ...from('K') },
  kit: 'documents',
  skills: ['tfr'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('孩子由父母一起登记。', 'Parents register their children with them.'),
    ...from('K'),
  },
  proxy: { allowed: 'yes', ...said('留宿人、学校或单位可以代办', 'The host, school or employer may do it', 'K') },
  documentKinds: ['foreign-passport', 'permanent-resident'],
  personFields: ['nationality', 'arrival-date', 'document-expiry'],
  asks: ['rented'],
  onlineFirst: {
    reach: 'part',
    conditions: [],
    variants: ['first', 'change'],
    ...said('有的街道可以网上自己登记，先问一问', 'Some sub-districts have online registration. Please ask first', 'K'),
  },
  validity: [said('换住处要重新登记', 'Register again when you move', 'L')],
  prepare: [text('护照、住址，最好有房东电话', 'Your passport, the address, and the landlord’s phone if you have it')],
  warnings: [
    {
      code: 'within-24-hours',
      tone: 'note',
      text: text(
        '到住处 24 小时内登记。超过了也请来，我们帮您补上',
        'Register within 24 hours after you arrive. If it is later, please still come. We help you to do it now',
      ),
      ...from('L'),
    },
    {
      code: 'keep-the-form',
      tone: 'note',
      text: text('登记表请留好，办居留许可要用', 'Keep the form (临时住宿登记表). You need it for a residence permit'),
      ...from('S12'),
    },
  ],
  audiences: ['foreigners', 'organisations'],
  modes: ['window', 'home', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['住宿登记', '临时住宿', '外国人登记', '外宾登记', '24小时'],
    en: [
      'temporary residence',
      'accommodation registration',
      'register address',
      'lodging',
      '24 hours',
      'police registration',
    ],
  },
  receipt: text('临时住宿登记表', 'Registration Form of Temporary Residence'),
});
