// Foreign Permanent Resident ID Card 外国人永久居留身份证（五星卡）.
import { from, said, service, text } from './compose.ts';
import { core, exitEntryPhoto, mayFollow } from './papers.ts';

export const fpr = service({
  code: 'fpr',
  name: text('外国人永久居留身份证（五星卡）', 'Foreign Permanent Resident ID Card'),
  short: text('五星卡', 'PR card'),
  mark: text('永', 'PR'),
  summary: text(
    '收材料、拍照、按指纹、约面谈，资格由国家移民管理局审批。也办旧卡换新卡、到期换发和补发。',
    'We take your papers, photo and fingerprints and book the interview. Approval is national. We also renew and replace cards.',
  ),
  whoMayApply: [
    said(
      '符合永久居留条件的外国人：人才、投资、团聚等',
      'Foreign nationals who qualify by talent, investment, family or otherwise',
      'S14',
      'K',
    ),
    said(
      '已有永久居留证，要换新卡、到期换发或补发',
      'Holders who want the new card, a renewal or a replacement',
      'S14',
      'S15',
    ),
  ],
  variants: [
    {
      code: 'first',
      name: text('资格申请', 'Application for permanent residence'),
      forWhom: text('第一次申请永久居留', 'You apply for permanent residence for the first time'),
      materials: [
        'passport',
        'application-form',
        'photo',
        'health',
        'no-criminal-record',
        'recommendation',
        'tax-proof',
        'guardian-papers',
      ],
      fees: ['application', 'card'],
      asksHeldDocument: false,
    },
    {
      code: 'renewal',
      name: text('到期换发', 'Renewal'),
      forWhom: text('卡快到期，或要换 2023 版新卡', 'Your card ends soon, or you want the 2023 card'),
      materials: ['passport', 'application-form', 'photo', 'held-card', 'guardian-papers'],
      fees: ['renewal'],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('遗失、损坏补发', 'Reissue (lost or damaged)'),
      forWhom: text('卡丢了或损坏', 'Your card is lost or damaged'),
      materials: ['passport', 'application-form', 'photo', 'guardian-papers'],
      fees: ['replacement'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    core({ code: 'passport', name: text('有效护照', 'Valid passport'), note: null }, [], 'S14'),
    core(
      {
        code: 'application-form',
        name: text('外国人永久居留申请表', 'Application form for permanent residence'),
        note: text('现场有表，也有人帮您看', 'The form is on site and we help you with it'),
      },
      [],
      'S14',
    ),
    core(exitEntryPhoto, [], 'S14', 'S29'),
    core(
      {
        code: 'held-card',
        name: text('原永久居留证', 'The card you hold now'),
        note: text('15 位或 18 位号码都可以', 'Both 15 and 18 character numbers are fine'),
      },
      [],
      'S14',
      'S15',
    ),
    mayFollow({ code: 'health', name: text('健康证明', 'Health Certificate'), note: null }, [], 'S14'),
    mayFollow(
      {
        code: 'no-criminal-record',
        name: text('无犯罪记录证明', 'Certificate of no criminal record'),
        note: text('国外开的要公证或认证', 'If issued abroad, notarised or authenticated'),
      },
      [],
      'S14',
    ),
    mayFollow(
      {
        code: 'recommendation',
        name: text('推荐函', 'Letter of recommendation'),
        note: text('人才类才要', 'For the talent class only'),
      },
      [],
      'S14',
    ),
    mayFollow(
      {
        code: 'tax-proof',
        name: text('收入和完税证明', 'Proof of income and tax'),
        note: text('按申请类别', 'Depends on the class'),
      },
      [],
      'S14',
    ),
    core(
      {
        code: 'guardian-papers',
        name: text('监护人材料', 'Papers of the guardian'),
        note: text('不满 18 周岁才要', 'Only if under 18'),
      },
      ['under-18'],
      'K',
    ),
  ],
  times: {
    law: {
      amount: 180,
      unit: 'calendar',
      ...said('资格审批 6 个月内', 'Approval within 6 months', 'S14'),
    },
    promise: {
      amount: 180,
      unit: 'calendar',
      ...said(
        '资格审批 6 个月内；换发、补发时间以受理机关公布为准',
        'Approval within 6 months. For renewal or reissue, confirm the time with the issuing authority',
        'S14',
        'K',
      ),
    },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [
    { code: 'application', yuan: 1500, history: [], ...said('申请 1500元', 'Application 1,500 yuan', 'S4') },
    { code: 'card', yuan: 300, history: [], ...said('证件 300元', 'Card 300 yuan', 'S4') },
    { code: 'renewal', yuan: 300, history: [], ...said('换发、变更 300元', 'Renewal or change 300 yuan', 'S4') },
    {
      code: 'replacement',
      yuan: 600,
      history: [],
      ...said('遗失、损坏补发 600元', 'Lost or damaged card 600 yuan', 'S4'),
    },
  ],
  minutes: { onSite: 20, atHome: 30, setup: 10, ...from('K') },
  kit: 'exit-entry',
  skills: ['fpr'],
  ages: {
    guardianAppliesUnder: 18,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('不满 18 周岁的，父母或监护人一同申请。', 'Under 18, parents or a guardian apply together with you.'),
    ...from('K'),
  },
  proxy: { allowed: 'no', ...said('本人到场，不能代办', 'You must be present. Nobody else can apply for you', 'K') },
  documentKinds: ['foreign-passport', 'permanent-resident'],
  personFields: ['nationality', 'document-expiry', 'held-number', 'held-expiry'],
  asks: ['lost', 'damaged'],
  onlineFirst: {
    reach: 'none',
    conditions: [],
    variants: [],
    ...said(
      '要见本人和原件，不能网办',
      'This one cannot be done online. We must see you and your original papers',
      'K',
    ),
  },
  validity: [said('有效期印在卡上', 'The last day is printed on the card', 'K')],
  prepare: [
    text('材料多，先约一次看材料，不用等齐', 'There are many papers. Book a first look; you need not have all of them'),
    text('外文材料带中文译本', 'Bring Chinese translations of foreign papers'),
  ],
  warnings: [
    {
      code: 'national-approval',
      tone: 'note',
      text: text(
        '资格由国家移民管理局审批，我们收材料、约面谈',
        'The National Immigration Administration decides. We take your papers and book the interview',
      ),
      ...from('S14'),
    },
    {
      code: 'old-number-valid',
      tone: 'note',
      text: text(
        '旧卡 15 位、新卡 18 位，填哪张都可以',
        'Old cards have 15 characters, new ones 18. You can enter either',
      ),
      ...from('S15'),
    },
  ],
  audiences: ['foreigners'],
  modes: ['window', 'home', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['五星卡', '永久居留', '绿卡', '永居', '外国人永久居留身份证'],
    en: ['permanent residence', 'green card', 'five-star card', 'pr card', 'permanent resident'],
  },
  receipt: text('受理回执', 'Acceptance receipt'),
});
