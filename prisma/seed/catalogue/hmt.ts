// Residence Permit for Hong Kong, Macao and Taiwan Residents 港澳台居民居住证.
import { from, said, service, text } from './compose.ts';
import { core, guardianId, mayFollow } from './papers.ts';

const always = ['travel-permit', 'photo', 'address-proof', 'work-or-school', 'guardian-id', 'guardian-kinship'];

export const hmt = service({
  code: 'hmt',
  name: text('港澳台居民居住证', 'Residence Permit for Hong Kong, Macao and Taiwan Residents'),
  short: text('港澳台居住证', 'HMT permit'),
  mark: text('胞', 'HM'),
  summary: text(
    '在武汉住满半年的港澳台居民可以申领，办不办自己定。民警带设备来，拍照、按指纹。',
    'Residents of Hong Kong, Macao and Taiwan who have lived here for half a year may apply. Officers bring the equipment.',
  ),
  whoMayApply: [
    said(
      '港澳台居民，在武汉居住半年以上，并且有稳定就业、稳定住所或连续就读中的一样',
      'Residents of Hong Kong, Macao or Taiwan, here for half a year, with a job, a home or schooling',
      'S11',
    ),
    said('未满 16 周岁的，由监护人代为申领', 'Under 16, a guardian applies', 'S11'),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申领', 'First application'),
      forWhom: text('没有办过这个证', 'You have never had this permit'),
      materials: always,
      fees: ['first'],
      asksHeldDocument: false,
    },
    {
      code: 'renewal',
      name: text('到期换领', 'Renewal'),
      forWhom: text('快到期或信息变了', 'Your permit ends soon or your details changed'),
      materials: [...always, 'held-permit'],
      fees: ['renewal'],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('遗失、损坏补领', 'Reissue (lost or damaged)'),
      forWhom: text('丢了或损坏', 'Your permit is lost or damaged'),
      materials: always,
      fees: ['renewal'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    core(
      {
        code: 'travel-permit',
        name: text('往来内地（大陆）通行证', 'Mainland Travel Permit'),
        note: text(
          '港澳居民来往内地通行证，或台湾居民来往大陆通行证',
          'For Hong Kong and Macao Residents, or for Taiwan Residents',
        ),
      },
      [],
      'S11',
    ),
    core(
      { code: 'photo', name: text('证件照', 'Photo'), note: text('可现场免费拍', 'We can take it on site for free') },
      [],
      'S11',
    ),
    core({ code: 'held-permit', name: text('原居住证', 'The permit you hold now'), note: null }, [], 'K'),
    mayFollow(
      {
        code: 'address-proof',
        name: text('住址证明', 'Proof of address'),
        note: text(
          '租房合同、房产证或单位、学校证明',
          'Lease, property certificate, or a letter from employer or school',
        ),
      },
      [],
      'S11',
    ),
    mayFollow(
      {
        code: 'work-or-school',
        name: text('就业或就读证明', 'Proof of work or school'),
        note: text('有住址证明的可以不带', 'Not needed if you have a proof of address'),
      },
      [],
      'S11',
    ),
    core(guardianId, ['under-16'], 'S11'),
    core(
      {
        code: 'guardian-kinship',
        name: text('监护关系证明', 'Proof of guardianship'),
        note: text('比如出生证明', 'For example a birth certificate'),
      },
      ['under-16'],
      'S11',
    ),
  ],
  times: {
    law: null,
    promise: {
      amount: 20,
      unit: 'working',
      ...said('预计 20个工作日，从受理次日起算', 'About 20 working days, from the day after acceptance', 'K'),
    },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [
    { code: 'first', yuan: 0, history: [], ...said('首次申领不收费', 'The first permit is free', 'K') },
    {
      code: 'renewal',
      yuan: null,
      history: [],
      ...said(
        '换领、补领收工本费，标准以受理机关公布为准',
        'A document fee for renewal or reissue. Confirm with the issuing authority',
        'K',
      ),
    },
  ],
  minutes: { onSite: 8, atHome: 20, setup: 10, ...from('K') },
  kit: 'identity',
  skills: ['hmt'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('未满 16 周岁的，由监护人代为申领并到场。', 'Under 16, a guardian applies and comes along.'),
    ...from('S11'),
  },
  proxy: {
    allowed: 'no',
    ...said('要拍照、按指纹，本人到场', 'You must be present for photo and fingerprints', 'S11', 'K'),
  },
  documentKinds: ['mainland-travel-permit', 'hmt-permit'],
  personFields: ['document-expiry', 'held-number', 'address-since'],
  asks: [],
  onlineFirst: {
    reach: 'none',
    conditions: [],
    variants: [],
    ...said('首次申领要本人到场，不能网办', 'The first application needs you in person. It cannot be done online', 'K'),
  },
  validity: [said('有效期 5 年', 'Valid for 5 years', 'K')],
  prepare: [text('浅色墙或靠背椅，现场拍照', 'A light wall or a chair with a back for the photo')],
  warnings: [
    {
      code: 'your-choice',
      tone: 'note',
      text: text('办不办都可以，通行证照样能用', 'It is your choice. Your travel permit stays valid'),
      ...from('S11', 'K'),
    },
  ],
  audiences: ['hmt-residents', 'children'],
  modes: ['window', 'home', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['港澳台居住证', '港澳居民', '台湾居民', '台胞', '台胞证', '回乡证', '81', '83'],
    en: [
      'hong kong resident',
      'macao resident',
      'taiwan resident',
      'residence permit for taiwan',
      'hmt',
      'home return permit',
    ],
  },
  receipt: text('居住证领取凭证', 'Collection slip for the residence permit'),
});
