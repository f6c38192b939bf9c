// Exit-Entry Permit for Travelling to and from Taiwan 往来台湾通行证, with its endorsements.
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
  proxyLetter,
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

export const twp = service({
  code: 'twp',
  name: text('往来台湾通行证', 'Exit-Entry Permit for Travelling to and from Taiwan'),
  short: text('台湾证', 'Taiwan'),
  mark: text('台', 'TW'),
  summary: text(
    '办通行证和签注：探亲、定居、应邀、商务、学习、其他。旧证在有效期内换发，先看能不能网办。',
    'The permit and its endorsements for family, invitation, business or study. For a renewal, see first whether it can be done online.',
  ),
  whoMayApply: [
    said(
      '大陆居民，不限户籍地，按户籍地一样的手续办',
      'Mainland residents. You need not live where your hukou is',
      'S31',
    ),
    said(
      '不满 16 周岁的，由监护人或监护人委托的人陪同',
      'Under 16: a guardian, or someone the guardian entrusts, comes along',
      'S31',
    ),
    said('签注要有对应的入台材料', 'For the endorsement you need the matching entry papers of Taiwan', 'K'),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申领', 'First application'),
      forWhom: text('没有办过通行证的人', 'You have never had this permit'),
      materials: [...always, 'endorsement-proof'],
      fees: ['permit', 'one-entry', 'endorsement', 'multi'],
      asksHeldDocument: false,
    },
    {
      code: 'renewal',
      name: text('到期换发', 'Renewal'),
      forWhom: text('通行证有效期不到 6 个月', 'Your permit has less than 6 months left'),
      materials: [...always, 'held-document', 'endorsement-proof'],
      fees: ['permit', 'endorsement', 'multi'],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('遗失、损坏补发', 'Reissue (lost or damaged)'),
      forWhom: text('通行证丢了或损坏', 'Your permit is lost or damaged'),
      materials: [...always, 'damaged-permit'],
      fees: ['permit', 'endorsement', 'multi'],
      asksHeldDocument: false,
    },
    {
      code: 'endorsement',
      name: text('只办签注', 'Endorsement only'),
      forWhom: text('通行证还有效，要办新签注', 'Your permit is valid and you need a new endorsement'),
      materials: ['held-document', 'resident-id', 'endorsement-proof', 'proxy-letter'],
      fees: ['endorsement', 'multi'],
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
        name: text('入台许可等签注材料', 'Entry permit of Taiwan or other papers for the endorsement'),
        note: text('按签注种类不同，现场一次说清', 'It depends on the kind. We tell you everything at once'),
      },
      [],
      'K',
    ),
    core(guardianId, ['under-16'], 'S31'),
    core(guardianshipProof, ['under-16'], 'S31'),
    core(exitConsent, ['under-16'], 'K'),
    core(employerApproval, ['state-staff'], 'S27'),
    core(proxyLetter, ['by-proxy'], 'K'),
  ],
  times: {
    law: {
      amount: 30,
      unit: 'calendar',
      ...said('规定 30 日内，紧急的随时办', 'The rules allow 30 days. Urgent cases are handled at any time', 'L'),
    },
    promise: {
      amount: 7,
      unit: 'working',
      ...said('预计 7个工作日，从受理次日起算', 'About 7 working days, from the day after acceptance', 'K'),
    },
    expedite: {
      amount: 5,
      unit: 'working',
      ...said('加急批准后约 5个工作日，不另收费', 'About 5 working days once granted, at no extra charge', 'L', 'K'),
    },
  },
  expediteGrounds: hkmGrounds.map((ground) => ({ ...ground, ...from('K') })),
  fees: [
    {
      code: 'permit',
      yuan: 60,
      history: [{ yuan: 80, until: null, note: text('2017 年的收费表写 80元', 'A fee table of 2017 says 80 yuan') }],
      ...said('电子通行证 60元', 'Electronic permit 60 yuan', 'S5'),
    },
    { code: 'one-entry', yuan: 15, history: [], ...said('一次有效通行证 15元', 'Permit for one entry 15 yuan', 'S5') },
    { code: 'endorsement', yuan: 15, history: [], ...said('一次签注 15元', 'Single-entry endorsement 15 yuan', 'S5') },
    { code: 'multi', yuan: 80, history: [], ...said('多次签注 80元', 'Multiple-entry endorsement 80 yuan', 'S5') },
  ],
  minutes: { onSite: 7, atHome: 20, setup: 10, ...from('K') },
  kit: 'exit-entry',
  skills: ['twp'],
  ages: exitEntryAges,
  proxy: {
    allowed: 'in-some-cases',
    ...said(
      '首次申领、换发、补发要本人到场；只办签注可以代办',
      'You must be present for a permit. Someone else can apply for an endorsement alone',
      'K',
    ),
  },
  documentKinds: ['resident-id', 'child-no-card'],
  personFields: ['held-number', 'held-expiry', 'state-staff'],
  asks: ['damaged', 'state-staff', 'by-proxy'],
  onlineFirst: wholeOnline,
  validity: [
    said('通行证：不满 16 周岁 5 年，16 周岁以上 10 年', 'Permit: 5 years under 16, 10 years from 16', 'S31', 'K'),
    said('签注：按种类', 'Endorsement: by kind', 'K'),
  ],
  prepare: [
    text('入台许可或邀请材料，有的先带上', 'Your entry permit or invitation, if you have it'),
    text('手机，现场扫码缴费', 'A phone to pay on site'),
  ],
  warnings: [fingerprintNote, stateStaffNote, outsideRefusal],
  audiences: ['residents', 'children', 'organisations'],
  modes: ['online', 'home', 'window', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['台湾通行证', '台湾', '去台湾', '大通证', '赴台', '入台', 'twtxz'],
    en: ['taiwan permit', 'taiwan', 'travel to taiwan', 'endorsement for taiwan', 'taiwan pass'],
  },
  receipt: text('受理回执', 'Acceptance receipt'),
});
