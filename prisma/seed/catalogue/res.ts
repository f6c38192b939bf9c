// Residence permit for people whose hukou is elsewhere 居住证.
import { from, said, service, text } from './compose.ts';
import { core, mayFollow, proxyLetter, residentId } from './papers.ts';

const always = ['resident-id', 'photo', 'address-proof', 'work-or-school', 'proxy-letter'];

export const res = service({
  code: 'res',
  name: text('居住证', 'Residence Permit (non-local residents)'),
  short: text('居住证', 'Res. permit'),
  mark: text('居', 'RS'),
  summary: text(
    '户口不在武汉、已登记居住满半年的人申领；每年签注一次，不收费。',
    'For people whose hukou is elsewhere and who have been registered here for half a year. Endorsed once a year, free of charge.',
  ),
  whoMayApply: [
    said(
      '离开户籍地、在武汉居住半年以上，并且有稳定就业、稳定住所或连续就读中的一样',
      'You have lived in Wuhan for half a year or more. You have a job, a home or schooling here',
      'L',
      'S10',
    ),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申领', 'First application'),
      forWhom: text('登记居住满半年，没办过居住证', 'You have been registered for half a year and have no permit yet'),
      materials: always,
      fees: ['first'],
      asksHeldDocument: false,
    },
    {
      code: 'endorsement',
      name: text('每年签注', 'Yearly endorsement'),
      forWhom: text('每满 1 年的前 1 个月内办', 'Within the month before each full year'),
      materials: ['resident-id', 'held-permit', 'address-proof', 'proxy-letter'],
      fees: ['yearly'],
      asksHeldDocument: true,
    },
    {
      code: 'renewal',
      name: text('换领、补领', 'Renewal or reissue'),
      forWhom: text('证损坏、遗失，或信息变了', 'Your permit is damaged or lost, or your details changed'),
      materials: ['resident-id', 'photo', 'held-permit', 'address-proof', 'proxy-letter'],
      fees: ['renewal'],
      asksHeldDocument: true,
    },
  ],
  materials: [
    core(residentId, [], 'L', 'S10'),
    core(
      { code: 'photo', name: text('证件照', 'Photo'), note: text('可现场免费拍', 'We can take it on site for free') },
      [],
      'S10',
    ),
    core(
      {
        code: 'held-permit',
        name: text('原居住证', 'The permit you hold now'),
        note: text('丢了的不用带', 'Not if it is lost'),
      },
      [],
      'K',
    ),
    mayFollow(
      {
        code: 'address-proof',
        name: text('住址证明', 'Proof of address'),
        note: text(
          '租房合同、房产证，或单位、学校的住宿证明',
          'Lease, property certificate, or a letter about your dormitory',
        ),
      },
      [],
      'L',
      'S10',
    ),
    mayFollow(
      {
        code: 'work-or-school',
        name: text('就业或就读证明', 'Proof of work or school'),
        note: text(
          '劳动合同、社保记录或学生证，有一样就行',
          'Work contract, social insurance record or student card. One is enough',
        ),
      },
      [],
      'L',
      'S10',
    ),
    core(
      {
        ...proxyLetter,
        name: text('双方身份证件', 'Identity documents of both people'),
        note: text(
          '未满 16 周岁、老年人、行动不便的人可由近亲属代办',
          'For people under 16, elderly people, or people who cannot easily go out',
        ),
      },
      ['by-proxy'],
      'L',
      'S10',
    ),
  ],
  times: {
    law: {
      amount: 15,
      unit: 'calendar',
      ...said(
        '15 日内，当地规定可延长，最长 30 日',
        'Within 15 days. Local rules may extend it to 30 at most',
        'L',
        'S10',
      ),
    },
    promise: {
      amount: 15,
      unit: 'calendar',
      ...said('15 日内发证', 'Issued within 15 days', 'L', 'S10'),
    },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [
    { code: 'first', yuan: 0, history: [], ...said('首次申领不收费', 'The first permit is free', 'L') },
    { code: 'yearly', yuan: 0, history: [], ...said('签注不收费', 'The yearly endorsement is free', 'L') },
    {
      code: 'renewal',
      yuan: null,
      history: [],
      ...said(
        '换领、补领收工本费，标准以本地公布为准',
        'A document fee for renewal or reissue. Confirm the local price',
        'L',
        'K',
      ),
    },
  ],
  minutes: { onSite: 5, atHome: 15, setup: 5, ...from('K') },
  kit: 'identity',
  skills: ['res'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('未满 16 周岁的，由监护人或近亲属代为申领。', 'Under 16, a guardian or near relative applies.'),
    ...from('L'),
  },
  proxy: {
    allowed: 'in-some-cases',
    ...said(
      '未满 16 周岁、老年人、行动不便的人，可由监护人或近亲属代办，带双方身份证件',
      'A guardian or near relative may act for people under 16, elderly people, or people who cannot easily go out',
      'L',
      'S10',
    ),
  },
  documentKinds: ['resident-id', 'child-no-card'],
  personFields: ['held-number', 'held-expiry', 'address-since'],
  asks: ['by-proxy', 'rented'],
  onlineFirst: {
    reach: 'part',
    conditions: [],
    variants: ['endorsement'],
    ...said(
      '每年签注有的可以网上办，请先问一问',
      'A yearly endorsement can sometimes be done online. Please ask first',
      'K',
    ),
  },
  validity: [
    said(
      '每年签注一次；过期没签，功能停用，补签后恢复',
      'Endorsed every year. If you miss it, the permit pauses until you renew it',
      'L',
    ),
  ],
  prepare: [text('住址证明的原件，当场还您', 'The original proof of address. You get it back at once')],
  warnings: [
    {
      code: 'yearly',
      tone: 'note',
      text: text(
        '到期前 1 个月内签注；过了没签，功能先停用，补签后恢复',
        'Endorse it within the month before it ends. If you are late, it pauses until you do it',
      ),
      ...from('L'),
    },
    {
      code: 'half-year',
      tone: 'note',
      text: text(
        '还没登记居住的，先办居住登记，满半年再申领',
        'Not registered here yet? Do the residence registration first and apply after half a year',
      ),
      ...from('L'),
    },
  ],
  audiences: ['residents', 'children', 'organisations'],
  modes: ['window', 'home', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['居住证', '暂住证', '签注', '续签', '外地户口', 'jzz'],
    en: ['residence permit', 'juzhuzheng', 'living permit', 'yearly endorsement', 'non-local'],
  },
  receipt: text('居住证领取凭证', 'Collection slip for the residence permit'),
});
