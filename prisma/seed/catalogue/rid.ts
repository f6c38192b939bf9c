// Resident Identity Card 居民身份证.
import { from, said, service, text } from './compose.ts';
import { core, guardianId, guardianshipProof, heldDocument, householdRegister, mayFollow } from './papers.ts';

export const rid = service({
  code: 'rid',
  name: text('居民身份证', 'Resident Identity Card'),
  short: text('身份证', 'ID card'),
  mark: text('身', 'ID'),
  summary: text(
    '首次申领、到期换领、遗失补领，急用先办临时证。民警带设备来，拍照、按指纹、签字。',
    'First card, renewal, lost card, or a temporary card for urgent need. Officers bring the equipment for photo and fingerprints.',
  ),
  whoMayApply: [
    said('有内地户口的中国公民', 'Chinese citizens with household registration (hukou) in the mainland', 'L', 'S7'),
    said('满 16 周岁的，生日后 3 个月内申领', 'At 16 you must apply, within 3 months after your birthday', 'L'),
    said(
      '不满 16 周岁的，办不办自己定，由监护人代为申领并到场',
      'Under 16 a card is a choice. A guardian applies and comes along',
      'L',
      'S8',
    ),
    said(
      '上门优先给出不了门的人：意识清楚但卧床的，或由同一户口簿上的监护人来约的',
      'Home visits go first to people who cannot leave home. A guardian on the same register may book for someone who cannot decide',
      'S30',
    ),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申领', 'First application'),
      forWhom: text('没有办过身份证的人', 'You have never had an identity card'),
      materials: ['household-register', 'guardian-id', 'guardianship-proof', 'local-proof'],
      fees: ['first'],
      asksHeldDocument: false,
    },
    {
      code: 'renewal',
      name: text('到期换领', 'Renewal'),
      forWhom: text(
        '证快到期或已过期，照片、姓名、住址变了',
        'Your card ends soon or has expired, or your photo, name or address changed',
      ),
      materials: ['household-register', 'held-document', 'guardian-id', 'guardianship-proof', 'allowance-proof'],
      fees: ['renewal'],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('遗失、损坏补领', 'Reissue (lost or damaged)'),
      forWhom: text('证丢了，或损坏得读不出来', 'Your card is lost, or too damaged to be read'),
      materials: ['household-register', 'damaged-card', 'guardian-id', 'guardianship-proof'],
      fees: ['reissue'],
      asksHeldDocument: false,
    },
    {
      code: 'temporary',
      name: text('临时居民身份证', 'Temporary Resident Identity Card'),
      forWhom: text('正式证还没拿到，马上要用', 'You need a card now and the new one is not ready'),
      materials: ['household-register'],
      fees: ['temporary'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    core(householdRegister, [], 'S8'),
    core(
      {
        ...heldDocument,
        name: text('旧身份证', 'Your old identity card'),
        note: text('领新证时交回', 'You hand it in when you get the new one'),
      },
      [],
      'S8',
    ),
    core(
      {
        code: 'damaged-card',
        name: text('损坏的身份证', 'The damaged card'),
        note: text('丢了的不用带任何证明', 'If it is lost, you need no proof'),
      },
      ['damaged'],
      'S8',
    ),
    core(guardianId, ['under-16'], 'S8'),
    core(guardianshipProof, ['under-16', 'register-apart'], 'S8'),
    mayFollow(
      {
        code: 'local-proof',
        name: text('居住证或在读证明', 'Residence permit or certificate of enrolment'),
        note: text('外省户口在武汉首次申领的要带', 'For a first card in Wuhan with a register in another province'),
      },
      ['not-local'],
      'S8',
    ),
    mayFollow(
      {
        code: 'allowance-proof',
        name: text('低保证明', 'Proof of minimum living allowance'),
        note: text('有这份证明的，首次申领和换领不收工本费', 'With this proof the first card and a renewal are free'),
      },
      ['allowance'],
      'L',
    ),
  ],
  times: {
    law: {
      amount: 60,
      unit: 'calendar',
      ...said(
        '法律规定 60 日内，交通不便的地方可再延长 30 日',
        'The law allows 60 days, and 30 more where transport is poor',
        'L',
        'S9',
      ),
    },
    promise: {
      amount: 20,
      unit: 'working',
      ...said('预计 20个工作日，从受理次日起算', 'About 20 working days, from the day after acceptance', 'K'),
    },
    expedite: {
      amount: 5,
      unit: 'working',
      ...said(
        '考生急用：24 小时内受理签发，5个工作日拿证',
        'For exam candidates: accepted and signed within 24 hours, card in 5 working days',
        'S6',
      ),
    },
  },
  expediteGrounds: [
    {
      code: 'exam-soon',
      name: text('离考试还有 5 至 20 天', 'An exam is 5 to 20 days away'),
      evidence: text('准考证或报名回执', 'Exam admission ticket or registration slip'),
      ...from('S6'),
    },
    {
      code: 'exam-very-soon',
      name: text('离考试不到 5 天，当天办临时证', 'An exam is less than 5 days away: a temporary card the same day'),
      evidence: text('准考证或报名回执', 'Exam admission ticket or registration slip'),
      ...from('S6'),
    },
  ],
  fees: [
    { code: 'first', yuan: 0, history: [], ...said('首次申领不收费', 'The first card is free', 'S8') },
    { code: 'renewal', yuan: 20, history: [], ...said('到期换领 20元', 'Renewal 20 yuan', 'S8') },
    { code: 'reissue', yuan: 40, history: [], ...said('遗失、损坏补领 40元', 'Lost or damaged card 40 yuan', 'S8') },
    { code: 'temporary', yuan: 10, history: [], ...said('临时证 10元', 'Temporary card 10 yuan', 'S8') },
  ],
  minutes: { onSite: 6, atHome: 20, setup: 10, ...from('K', 'S30') },
  kit: 'identity',
  skills: ['rid'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: 16,
    text: text(
      '您的孩子未满 16 周岁，请监护人填写并到场。年龄按上门那天算。',
      'If your child is under 16, a guardian fills in the form and comes along. Age is counted on the day of the visit.',
    ),
    ...from('L', 'S7'),
  },
  proxy: {
    allowed: 'no',
    ...said(
      '要拍照、按指纹，本人必须在场，不能代办',
      'The person must be present for photo and fingerprints. Nobody else can apply',
      'S7',
    ),
  },
  documentKinds: ['resident-id', 'child-no-card'],
  personFields: ['held-expiry'],
  asks: ['register-apart', 'not-local', 'damaged', 'allowance'],
  onlineFirst: {
    reach: 'none',
    conditions: [],
    variants: [],
    ...said(
      '身份证要本人拍照、按指纹，不能全程网办',
      'This one cannot be done online: we need your photo and fingerprints',
      'S7',
    ),
  },
  validity: [
    said('未满 16 周岁：5 年', 'Under 16: 5 years', 'S7'),
    said('16 至 25 周岁：10 年', 'Age 16 to 25: 10 years', 'S7'),
    said('26 至 45 周岁：20 年', 'Age 26 to 45: 20 years', 'S7'),
    said('满 46 周岁：长期', 'Age 46 and over: no end date', 'S7'),
  ],
  prepare: [
    text('一面浅色墙，或一把靠背椅', 'A light wall, or a chair with a back'),
    text('穿深色、有领的衣服，不戴帽子', 'Dark clothes with a collar, no hat'),
    text('手机，现场扫码缴费', 'A phone to pay on site'),
  ],
  warnings: [
    {
      code: 'no-biometrics-here',
      tone: 'note',
      text: text(
        '指纹和照片由民警现场采集，本网站不采集、不保存',
        'Officers take photo and fingerprints on site. This website never collects or keeps them',
      ),
      ...from('S7', 'S30'),
    },
    {
      code: 'cannot-press',
      tone: 'note',
      text: text(
        '按不了指纹的，请在预约时勾选，现场由民警决定',
        'If fingerprints are not possible, tick it when you book. The officer decides on site',
      ),
      ...from('K'),
    },
    {
      code: 'card-expired',
      tone: 'note',
      text: text(
        '证已过期又急用的，可以同时办临时证',
        'If your card has expired and you need one now, ask for a temporary card as well',
      ),
      ...from('L'),
    },
  ],
  audiences: ['residents', 'children', 'organisations'],
  modes: ['home', 'window', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['身份证', '二代证', '换证', '补证', '丢了身份证', '临时身份证', '过期', '办证', 'sfz'],
    en: ['identity card', 'id card', 'shenfenzheng', 'renew id', 'lost id', 'temporary id'],
  },
  receipt: text('居民身份证领取凭证', 'Collection slip for the identity card'),
});
