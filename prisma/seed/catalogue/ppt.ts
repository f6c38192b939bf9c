// Ordinary Passport 普通护照.
import { from, said, service, text } from './compose.ts';
import { exitEntryAges, fingerprintNote, outsideRefusal, stateStaffNote, wholeOnline } from './exit-entry.ts';
import {
  core,
  employerApproval,
  exitConsent,
  exitEntryPhoto,
  guardianId,
  guardianshipProof,
  heldDocument,
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

export const ppt = service({
  code: 'ppt',
  name: text('普通护照', 'Ordinary Passport'),
  short: text('护照', 'Passport'),
  mark: text('护', 'PP'),
  summary: text(
    '首次申领、到期换发、遗失损坏补发、加注。全国任一出入境窗口都能办，我们也能来。',
    'First passport, renewal, reissue or endorsement. Any exit-entry window in China accepts it, and we can come to you.',
  ),
  whoMayApply: [
    said(
      '中国公民，不限户籍地，按户籍地一样的手续办',
      'Chinese citizens. You need not live where your hukou is',
      'L',
      'S31',
    ),
    said(
      '不满 16 周岁的，由监护人或监护人委托的人陪同',
      'Under 16: a guardian, or someone the guardian entrusts, comes along',
      'S31',
    ),
    said(
      '登记备案的国家工作人员和现役军人，要单位同意',
      'Registered state staff and serving military need their employer’s approval',
      'S27',
    ),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申领', 'First application'),
      forWhom: text('没有办过护照的人', 'You have never had a passport'),
      materials: always,
      fees: ['book'],
      asksHeldDocument: false,
    },
    {
      code: 'renewal',
      name: text('到期换发', 'Renewal'),
      forWhom: text('有效期不到 6 个月，或签证页快用完', 'Less than 6 months left, or the visa pages are nearly full'),
      materials: [...always, 'held-document'],
      fees: ['book'],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('遗失、损坏补发', 'Reissue (lost or damaged)'),
      forWhom: text('护照丢了、被盗或损坏', 'Your passport is lost, stolen or damaged'),
      materials: [...always, 'loss-statement', 'damaged-passport'],
      fees: ['replacement'],
      asksHeldDocument: false,
    },
    {
      code: 'endorsement',
      name: text('加注', 'Endorsement'),
      forWhom: text('要在护照上加注曾用名、繁体姓名等', 'You want a former name or similar noted in the passport'),
      materials: ['resident-id', 'held-document', 'endorsement-proof'],
      fees: ['endorsement'],
      asksHeldDocument: true,
    },
  ],
  materials: [
    core(residentId, [], 'L', 'S39'),
    core(exitEntryPhoto, [], 'S29'),
    core({ ...heldDocument, name: text('原护照', 'The passport you hold now') }, [], 'K'),
    core(
      {
        code: 'loss-statement',
        name: text('遗失说明', 'Statement of loss'),
        note: text(
          '现场填写。在国外丢的，请找当地使领馆',
          'Filled in on site. If it was lost abroad, ask the Chinese embassy or consulate there',
        ),
      },
      ['lost'],
      'K',
    ),
    core({ code: 'damaged-passport', name: text('损坏的护照', 'The damaged passport'), note: null }, ['damaged'], 'K'),
    core(
      {
        code: 'endorsement-proof',
        name: text('加注事由的证明', 'Proof for the endorsement'),
        note: text('比如载有曾用名的户口簿', 'For example the household register that shows the former name'),
      },
      [],
      'K',
    ),
    core(guardianId, ['under-16'], 'S39'),
    core(guardianshipProof, ['under-16'], 'S39'),
    core(exitConsent, ['under-16'], 'S39'),
    core(employerApproval, ['state-staff'], 'S27'),
  ],
  times: {
    law: {
      amount: 15,
      unit: 'calendar',
      ...said('法律规定 15 日内，偏远地区可到 30 日', 'The law allows 15 days, up to 30 in remote areas', 'L', 'S39'),
    },
    promise: {
      amount: 7,
      unit: 'working',
      ...said('7个工作日，从受理次日起算', '7 working days, from the day after acceptance', 'K', 'S27'),
    },
    expedite: {
      amount: 5,
      unit: 'working',
      ...said('加急批准后 5个工作日，不另收费', '5 working days once the request is granted, at no extra charge', 'S2'),
    },
  },
  expediteGrounds: [
    {
      code: 'funeral-or-illness',
      name: text('出国奔丧、探望危重病人', 'A funeral or a critically ill person abroad'),
      evidence: text('死亡或病情证明', 'Proof of the death or the illness'),
      ...from('S2'),
    },
    {
      code: 'term-starts',
      name: text('出国留学，开学日期临近', 'Studies abroad start soon'),
      evidence: text('录取通知书，写有开学日期', 'Admission notice with the first day of term'),
      ...from('S2'),
    },
    {
      code: 'visa-ends',
      name: text('前往国入境许可或签证有效期快到', 'The entry permit or visa of the other country ends soon'),
      evidence: text('签证或入境许可复印件', 'Copy of the visa or entry permit'),
      ...from('S2'),
    },
    {
      code: 'other-urgent',
      name: text(
        '省级出入境管理机构认可的其他紧急事由',
        'Another urgent ground the provincial exit-entry administration accepts',
      ),
      evidence: text(
        '能说明紧急的材料；单位派出的带单位公函',
        'Papers that show the urgency. For work trips, a letter from the company',
      ),
      ...from('S2'),
    },
  ],
  fees: [
    { code: 'book', yuan: 120, history: [], ...said('护照 120元', 'Passport 120 yuan', 'S4', 'S5') },
    { code: 'replacement', yuan: 120, history: [], ...said('补发 120元', 'Reissue 120 yuan', 'S4', 'S5') },
    { code: 'endorsement', yuan: 20, history: [], ...said('加注每项 20元', 'Endorsement 20 yuan each', 'S4', 'S5') },
  ],
  minutes: { onSite: 7, atHome: 20, setup: 10, ...from('K') },
  kit: 'exit-entry',
  skills: ['ppt'],
  ages: exitEntryAges,
  proxy: {
    allowed: 'no',
    ...said('本人必须在场，不能代办', 'You must be present. Nobody else can apply for you', 'S28'),
  },
  documentKinds: ['resident-id', 'child-no-card'],
  personFields: ['held-number', 'held-expiry', 'state-staff'],
  asks: ['lost', 'damaged', 'state-staff'],
  onlineFirst: wholeOnline,
  validity: [
    said('不满 16 周岁：5 年', 'Under 16: 5 years', 'L', 'S39'),
    said('16 周岁以上：10 年', 'From 16: 10 years', 'L', 'S39'),
  ],
  prepare: [
    text('浅色背景的地方，现场拍照', 'A place with a light background for the photo'),
    text('手机，现场扫码缴费', 'A phone to pay on site'),
    text('想好证件寄到哪里，还是自己来领', 'Decide where to post the passport, or collect it yourself'),
  ],
  warnings: [
    fingerprintNote,
    stateStaffNote,
    {
      code: 'no-expedite-fee',
      tone: 'note',
      text: text(
        '加急不加钱。有人说能花钱加急，请不要相信',
        'Expediting costs nothing extra. Do not trust anyone who asks money for it',
      ),
      ...from('S2'),
    },
    outsideRefusal,
  ],
  audiences: ['residents', 'children', 'organisations'],
  modes: ['online', 'home', 'window', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['护照', '出国', '换护照', '补护照', '签证页', '因私护照', '出境', 'hz'],
    en: ['passport', 'go abroad', 'renew passport', 'lost passport', 'huzhao', 'travel document'],
  },
  receipt: text('受理回执', 'Acceptance receipt'),
});
