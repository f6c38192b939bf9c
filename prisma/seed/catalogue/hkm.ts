// Exit-Entry Permit for Travelling to and from Hong Kong and Macao 往来港澳通行证, with its endorsements 签注.
import { from, said, service, text } from './compose.ts';
import { exitEntryAges, fingerprintNote, outsideRefusal, stateStaffNote, wholeOnline } from './exit-entry.ts';
import { hkmGrounds } from './hkm-grounds.ts';
import {
  core,
  employerApproval,
  exitConsent,
  exitEntryPhoto,
  guardianId,
  guardianshipProof,
  heldDocument,
  mayFollow,
  residentId,
} from './papers.ts';

const always = [
  'resident-id',
  'photo',
  'guardian-id',
  'guardianship-proof',
  'guardian-exit-consent',
  'employer-approval',
];
const endorsementFees = ['single', 'double', 'multi-1', 'multi-2', 'multi-3', 'multi-long'];

export const hkm = service({
  code: 'hkm',
  name: text('往来港澳通行证', 'Exit-Entry Permit for Travelling to and from Hong Kong and Macao'),
  short: text('港澳证', 'HK/Macao'),
  mark: text('港', 'HK'),
  summary: text(
    '办通行证和签注：探亲、商务、旅游、逗留、其他。只办签注的，多数窗口有自助机，几分钟就好。',
    'The permit and its endorsements: family, business, tourism, stay, other. For an endorsement alone, many windows have a machine.',
  ),
  whoMayApply: [
    said(
      '内地居民，不限户籍地，按户籍地一样的手续办',
      'Mainland residents. You need not live where your hukou is',
      'S31',
    ),
    said(
      '不满 16 周岁的，由监护人或监护人委托的人陪同',
      'Under 16: a guardian, or someone the guardian entrusts, comes along',
      'S31',
    ),
    said(
      '商务、逗留、人才等签注另有条件',
      'Business, stay and talent endorsements have conditions of their own',
      'S3',
      'S43',
    ),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申领', 'First application'),
      forWhom: text('没有办过通行证的人', 'You have never had this permit'),
      materials: [...always, 'endorsement-proof'],
      fees: ['permit', ...endorsementFees],
      asksHeldDocument: false,
    },
    {
      code: 'renewal',
      name: text('到期换发', 'Renewal'),
      forWhom: text('通行证有效期不到 6 个月', 'Your permit has less than 6 months left'),
      materials: [...always, 'held-document', 'endorsement-proof'],
      fees: ['permit', ...endorsementFees],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('遗失、损坏补发', 'Reissue (lost or damaged)'),
      forWhom: text('通行证丢了或损坏', 'Your permit is lost or damaged'),
      materials: [...always, 'damaged-permit', 'endorsement-proof'],
      fees: ['permit', ...endorsementFees],
      asksHeldDocument: false,
    },
    {
      code: 'endorsement',
      name: text('只办签注', 'Endorsement only'),
      forWhom: text('通行证还有效，签注用完了', 'Your permit is valid, but the endorsement is used up'),
      materials: ['held-document', 'resident-id', 'endorsement-proof', 'proxy-letter'],
      fees: endorsementFees,
      asksHeldDocument: true,
    },
  ],
  materials: [
    core(residentId, [], 'L', 'S31'),
    core(exitEntryPhoto, [], 'S29'),
    core({ ...heldDocument, name: text('原通行证', 'The permit you hold now') }, [], 'K'),
    core({ code: 'damaged-permit', name: text('损坏的通行证', 'The damaged permit'), note: null }, ['damaged'], 'K'),
    mayFollow(
      {
        code: 'endorsement-proof',
        name: text('签注事由的材料', 'Papers for the kind of endorsement'),
        note: text(
          '旅游签注不用。探亲要亲属证件，商务要单位材料，逗留要录用或录取材料',
          'None for tourism. Family: relative’s papers. Business: company papers. Stay: job or admission papers',
        ),
      },
      [],
      'S3',
    ),
    core(guardianId, ['under-16'], 'S31'),
    core(guardianshipProof, ['under-16'], 'S31'),
    core(exitConsent, ['under-16'], 'K'),
    core(employerApproval, ['state-staff'], 'S27'),
    core(
      {
        code: 'proxy-letter',
        name: text('委托书和代办人身份证', 'Letter of authorisation and the proxy’s identity card'),
        note: text('只办签注可以请人代办', 'Someone else may apply for an endorsement alone'),
      },
      ['by-proxy'],
      'K',
    ),
  ],
  times: {
    law: {
      amount: 20,
      unit: 'working',
      ...said('交通不便的地方最长 20个工作日', 'Up to 20 working days where transport is poor', 'S3'),
    },
    promise: {
      amount: 7,
      unit: 'working',
      ...said('7个工作日，从受理次日起算', '7 working days, from the day after acceptance', 'S1', 'S3'),
    },
    expedite: {
      amount: 5,
      unit: 'working',
      ...said(
        '加急批准后约 5个工作日或更快，不另收费',
        'About 5 working days or fewer once granted, at no extra charge',
        'S3',
        'K',
      ),
    },
  },
  expediteGrounds: hkmGrounds,
  fees: [
    { code: 'permit', yuan: 60, history: [], ...said('通行证 60元', 'Permit 60 yuan', 'S5') },
    { code: 'single', yuan: 15, history: [], ...said('一次签注 15元', 'Single-entry endorsement 15 yuan', 'S5') },
    { code: 'double', yuan: 30, history: [], ...said('二次签注 30元', 'Double-entry endorsement 30 yuan', 'S5') },
    {
      code: 'multi-1',
      yuan: 80,
      history: [],
      ...said('1 年以内多次签注 80元', 'Multiple entries, up to 1 year, 80 yuan', 'S5'),
    },
    {
      code: 'multi-2',
      yuan: 120,
      history: [],
      ...said('1 至 2 年多次签注 120元', 'Multiple entries, 1 to 2 years, 120 yuan', 'S5'),
    },
    {
      code: 'multi-3',
      yuan: 160,
      history: [],
      ...said('2 至 3 年多次签注 160元', 'Multiple entries, 2 to 3 years, 160 yuan', 'S5'),
    },
    {
      code: 'multi-long',
      yuan: 240,
      history: [],
      ...said('3 年以上多次签注 240元', 'Multiple entries, over 3 years, 240 yuan', 'S5'),
    },
  ],
  minutes: { onSite: 7, atHome: 20, setup: 10, ...from('K') },
  kit: 'exit-entry',
  skills: ['hkm'],
  ages: exitEntryAges,
  proxy: {
    allowed: 'in-some-cases',
    ...said(
      '首次申领、换发、补发要本人到场；只办签注可以代办或用自助机',
      'You must be present for a permit. Someone else, or a machine, can do an endorsement alone',
      'K',
    ),
  },
  documentKinds: ['resident-id', 'child-no-card'],
  personFields: ['held-number', 'held-expiry', 'state-staff'],
  asks: ['damaged', 'state-staff', 'by-proxy'],
  onlineFirst: wholeOnline,
  validity: [
    said('通行证：不满 16 周岁 5 年，16 周岁以上 10 年', 'Permit: 5 years under 16, 10 years from 16', 'S31', 'K'),
    said('签注：按种类，3 个月到 5 年', 'Endorsement: 3 months to 5 years, by kind', 'S43', 'K'),
  ],
  prepare: [
    text(
      '想好办哪种签注：探亲、商务、团队旅游、个人旅游、其他、逗留',
      'Decide on the kind: family, business, group tour, individual tour, other or stay',
    ),
    text('手机，现场扫码缴费', 'A phone to pay on site'),
  ],
  warnings: [
    fingerprintNote,
    stateStaffNote,
    {
      code: 'talent-endorsement',
      tone: 'note',
      text: text(
        '人才签注在试点地区办，1 至 5 年多次，条件请先问窗口',
        'Talent endorsements, 1 to 5 years, exist in pilot areas. Ask the window about the conditions first',
      ),
      ...from('S43'),
    },
    outsideRefusal,
  ],
  audiences: ['residents', 'children', 'organisations'],
  modes: ['online', 'home', 'window', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['港澳通行证', '香港', '澳门', '去香港', '签注', '港澳签注', '高才通', 'gatxz'],
    en: ['hk permit', 'hong kong', 'macao', 'macau', 'visa for hong kong', 'endorsement', 'hong kong pass'],
  },
  receipt: text('受理回执', 'Acceptance receipt'),
});
