// Foreigner's Residence Permit (Study) 外国人居留许可（学习类）.
import { from, said, service, text } from './compose.ts';
import { frpMaterials } from './frp-materials.ts';

const always = [
  'passport',
  'photo',
  'application-form',
  'school-letter',
  'admission',
  'jw-form',
  'tuition',
  'residence-form',
  'health',
  'local-guardian',
];
const permitFees = ['under-1', 'under-3', 'under-5'];

export const frp = service({
  code: 'frp',
  name: text('外国人居留许可（学习类）', 'Foreigner’s Residence Permit (Study)'),
  short: text('居留许可', 'Residence'),
  mark: text('外', 'RP'),
  summary: text(
    '持 X1 签证入境的留学生，或学习居留许可快到期的学生。可到校园现场办。',
    'For students with an X1 visa, or students whose permit ends soon. We can do it on your campus.',
  ),
  whoMayApply: [
    said('持 X1 签证，入境 30 日内申请', 'You have an X1 visa: apply within 30 days after you enter China', 'L'),
    said(
      '学习居留许可要延期的，到期前至少 30 日申请',
      'You want to extend a study permit: apply at least 30 days before it ends',
      'L',
    ),
    said(
      '不到 30 日也可以约，我们 1个工作日内打电话给您',
      'Fewer than 30 days left? You can still book. We call you within 1 working day',
      'L',
    ),
  ],
  variants: [
    {
      code: 'first',
      name: text('首次申请', 'First permit'),
      forWhom: text('持 X1 签证刚入境', 'You have just entered China with an X1 visa'),
      materials: always,
      fees: permitFees,
      asksHeldDocument: false,
    },
    {
      code: 'extension',
      name: text('延期', 'Extension'),
      forWhom: text('继续在同一所学校学习', 'You go on studying at the same school'),
      materials: always,
      fees: permitFees,
      asksHeldDocument: true,
    },
    {
      code: 'change',
      name: text('变更', 'Change'),
      forWhom: text(
        '换了学校、护照，或要加注校外实习',
        'You changed school or passport, or need a note for an internship off campus',
      ),
      materials: [...always, 'internship-letter'],
      fees: ['change'],
      asksHeldDocument: true,
    },
    {
      code: 'reissue',
      name: text('补发', 'Reissue'),
      forWhom: text('居留许可遗失或损坏', 'Your permit is lost or damaged'),
      materials: always,
      fees: ['reissue'],
      asksHeldDocument: false,
    },
  ],
  materials: frpMaterials,
  times: {
    law: {
      amount: 15,
      unit: 'working',
      ...said('规定 15个工作日内', 'The rules allow 15 working days', 'L', 'S12'),
    },
    promise: {
      amount: 15,
      unit: 'working',
      ...said('15个工作日内，从受理次日起算', 'Up to 15 working days, from the day after acceptance', 'L', 'S12'),
    },
    expedite: {
      amount: 7,
      unit: 'working',
      ...said(
        '急事可申请加急，预计 5–7个工作日，不另收费',
        'You can ask to expedite for urgent need. About 5 to 7 working days, no extra charge',
        'S40',
        'K',
      ),
    },
  },
  expediteGrounds: [
    {
      code: 'family-emergency',
      name: text('家人病危或去世', 'A family member is critically ill or has died'),
      evidence: text(
        '医院或殡葬证明，附中文或英文说明',
        'Hospital or funeral papers, with a note in Chinese or English',
      ),
      ...from('S40', 'K'),
    },
    {
      code: 'academic-travel',
      name: text('参加境外比赛、会议', 'A competition or conference outside China'),
      evidence: text('邀请函和学校证明', 'Invitation and a letter from your school'),
      ...from('K'),
    },
    {
      code: 'other-urgent',
      name: text('其他紧急事由', 'Another urgent ground'),
      evidence: text('能说明紧急的材料', 'Papers that show the urgency'),
      ...from('S40'),
    },
  ],
  fees: [
    { code: 'under-1', yuan: 400, history: [], ...said('不满 1 年 400元', 'Under 1 year 400 yuan', 'S4') },
    { code: 'under-3', yuan: 800, history: [], ...said('1 年至不满 3 年 800元', '1 to under 3 years 800 yuan', 'S4') },
    { code: 'under-5', yuan: 1000, history: [], ...said('3 年至 5 年 1000元', '3 to 5 years 1,000 yuan', 'S4') },
    {
      code: 'reissue',
      yuan: null,
      history: [],
      ...said('补发按受理机关公布的标准', 'Reissue: confirm the fee with the issuing authority', 'K'),
    },
    { code: 'change', yuan: 200, history: [], ...said('变更 200元', 'Change 200 yuan', 'S4') },
  ],
  minutes: { onSite: 12, atHome: 25, setup: 10, ...from('K') },
  kit: 'exit-entry',
  skills: ['frp'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: 16,
    text: text(
      '不满 18 周岁的要有在华监护人材料；不满 16 周岁的可由监护人代办。满 16 周岁要随身带护照或居留许可。',
      'Under 18 you need papers of a guardian in China. Under 16 a guardian may apply. From 16, carry your passport or permit.',
    ),
    ...from('L', 'K'),
  },
  proxy: {
    allowed: 'in-some-cases',
    ...said(
      '要本人到场按指纹。不满 16 周岁、满 60 周岁、患病或行动不便的，学校或亲属可代办',
      'You must come for fingerprints. School or family may apply for people under 16, from 60, or too ill to come',
      'L',
      'S13',
    ),
  },
  documentKinds: ['foreign-passport'],
  personFields: [
    'nationality',
    'document-expiry',
    'visa-kind',
    'entry-date',
    'held-expiry',
    'blank-pages',
    'study-place',
    'lives-off-campus',
    'travel-dates',
  ],
  asks: ['over-one-year', 'off-campus', 'internship', 'by-proxy'],
  onlineFirst: {
    reach: 'part',
    conditions: [],
    variants: ['first', 'extension', 'change', 'reissue'],
    ...said(
      '不能全程网办：要见到您本人和护照。申请表可以先填，省 10 分钟左右',
      'We must see you and your passport. But you can fill in the form first. It saves about 10 minutes',
      'L',
      'K',
    ),
  },
  validity: [said('180 天至 5 年，按学习期限', '180 days to 5 years, by your study period', 'L')],
  prepare: [
    text('护照、签证页、入境章页各复印一份', 'Copy your passport, visa and entry stamp'),
    text('想好这段时间不出境', 'Plan no trips outside the mainland for these days'),
    text('手机，现场扫码缴费', 'A phone to pay on site'),
  ],
  warnings: [
    {
      code: 'passport-kept',
      tone: 'warn',
      text: text(
        '在办理期间护照留存，凭受理回执可证明身份和合法居留。请随身带回执',
        'Your passport is kept while the application is processed. Carry your receipt (受理回执): it proves that you live here lawfully',
      ),
      ...from('L', 'S12'),
    },
    {
      code: 'dates-run-out',
      tone: 'warn',
      text: text(
        '签证或居留许可不到 30 日就到期的，我们 1个工作日内打电话。急的请拨 12367',
        'If your visa or permit ends in less than 30 days, we call you within 1 working day. If it is urgent, call 12367',
      ),
      ...from('L', 'S43'),
    },
    {
      code: 'register-in-24-hours',
      tone: 'note',
      text: text(
        '住校外的，搬进去 24 小时内登记住宿，不收费，3 分钟，可以同一次办',
        'If you live off campus, register within 24 hours after you move in. It is free, takes 3 minutes, and fits in this visit',
      ),
      ...from('L', 'S12'),
    },
    {
      code: 'no-work-without-note',
      tone: 'note',
      text: text(
        '校外打工、实习，要先在居留许可上加注',
        'Work or internship off campus needs a note on your permit first',
      ),
      ...from('L'),
    },
  ],
  audiences: ['foreigners', 'organisations'],
  modes: ['session', 'window', 'home'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['居留许可', '留学生', '签证', '学习签证', 'X1', '延期', '外国人', '国际学生'],
    en: [
      'residence permit',
      'visa',
      'student',
      'student visa',
      'x1',
      'study permit',
      'visa extension',
      'foreign student',
      'jw202',
      'stay permit',
    ],
  },
  receipt: text('受理回执', 'Acceptance receipt'),
});
