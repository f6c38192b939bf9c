// Household registration transfer, talent settlement 户口迁入（人才落户）. Policies change often: all of it is data.
import { from, said, service, text } from './compose.ts';
import { core, householdRegister, mayFollow, proxyLetter, residentId } from './papers.ts';

const base = ['resident-id', 'household-register', 'address-proof', 'marriage-proof', 'proxy-letter'];

export const huk = service({
  code: 'huk',
  name: text('户口迁入（人才落户）', 'Household Registration Transfer (Talent Settlement)'),
  short: text('落户', 'Hukou'),
  mark: text('户', 'HU'),
  summary: text(
    '把户口迁到武汉：学历、毕业生、职称技能、企业员工、投靠亲属。材料可先发给我们看，一次说清还缺什么。',
    'Move your household registration (hukou) to Wuhan: by degree, graduation, skill, job or family. We check your papers and name everything missing at once.',
  ),
  whoMayApply: [
    said(
      '学历落户：大专、本科一般要 45 岁以下，硕士、博士不限年龄',
      'By degree: junior college and bachelor usually under 45, master and doctor at any age',
      'K',
    ),
    said(
      '毕业生、职称或职业技能人员',
      'Recent graduates, or people with a professional title or skill certificate',
      'K',
    ),
    said('“四上企业”的高管和员工', 'Managers and staff of enterprises above the statistical size', 'S1', 'K'),
    said('投靠配偶、父母或子女', 'People who join a spouse, parent or child', 'K'),
  ],
  variants: [
    {
      code: 'degree',
      name: text('学历、毕业生落户', 'By degree or as a graduate'),
      forWhom: text('有大专以上学历', 'You hold a college degree or higher'),
      materials: [...base, 'degree'],
      fees: ['none'],
      asksHeldDocument: false,
    },
    {
      code: 'skill',
      name: text('职称、职业技能落户', 'By title or skill'),
      forWhom: text('有职称或职业技能证书', 'You hold a professional title or skill certificate'),
      materials: [...base, 'skill-certificate'],
      fees: ['none'],
      asksHeldDocument: false,
    },
    {
      code: 'employer',
      name: text('企业员工落户', 'Through an employer'),
      forWhom: text('在“四上企业”工作', 'You work for an enterprise above the statistical size'),
      materials: [...base, 'employer-papers', 'social-insurance'],
      fees: ['none'],
      asksHeldDocument: false,
    },
    {
      code: 'family',
      name: text('投靠亲属', 'Joining family'),
      forWhom: text('迁到配偶、父母或子女的户口簿上', 'You move to the register of a spouse, parent or child'),
      materials: [...base, 'kinship'],
      fees: ['none'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    core(residentId, [], 'K'),
    core(householdRegister, [], 'K'),
    mayFollow(
      {
        code: 'degree',
        name: text('学历证书或学信网验证码', 'Degree certificate or online verification code (学信网)'),
        note: text('国外学历带认证书', 'For a foreign degree, the certificate of recognition'),
      },
      [],
      'K',
    ),
    mayFollow(
      { code: 'skill-certificate', name: text('职称或职业技能证书', 'Title or skill certificate'), note: null },
      [],
      'K',
    ),
    mayFollow(
      {
        code: 'employer-papers',
        name: text('单位营业执照复印件和劳动合同', 'Copy of the employer’s licence, and your work contract'),
        note: text('单位盖章', 'Stamped by the employer'),
      },
      [],
      'K',
    ),
    mayFollow(
      {
        code: 'social-insurance',
        name: text('社保缴费记录', 'Social insurance record'),
        note: text('可网上打印', 'You can print it online'),
      },
      [],
      'K',
    ),
    core({ code: 'kinship', name: text('亲属关系证明', 'Proof of kinship'), note: null }, [], 'K'),
    mayFollow(
      {
        code: 'address-proof',
        name: text('落户地址证明', 'Proof of the new address'),
        note: text(
          '房产证、租房备案，或集体户同意接收的材料',
          'Property certificate, rental record, or consent of a collective household',
        ),
      },
      [],
      'K',
    ),
    mayFollow(
      {
        code: 'marriage-proof',
        name: text('结婚证、出生证明', 'Marriage or birth certificate'),
        note: text('家人一起迁才要', 'Only if family members move along'),
      },
      ['with-family'],
      'K',
    ),
    core(proxyLetter, ['by-proxy'], 'K'),
  ],
  times: {
    law: null,
    promise: {
      amount: 7,
      unit: 'working',
      ...said(
        '预计 3–7个工作日，材料齐的多数 3 天',
        'About 3 to 7 working days. With all papers, often 3 days',
        'S1',
        'K',
      ),
    },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [
    {
      code: 'none',
      yuan: 0,
      history: [],
      ...said('迁户口不收费，户口簿可能收工本费', 'The transfer is free. The booklet itself may cost a little', 'K'),
    },
  ],
  minutes: { onSite: 15, atHome: 25, setup: 5, ...from('K') },
  kit: 'documents',
  skills: ['huk'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('孩子随迁的，由监护人一并办。', 'Children who move along are handled together with their guardian.'),
    ...from('K'),
  },
  proxy: {
    allowed: 'in-some-cases',
    ...said('配偶或父母可凭委托书代办', 'A spouse or parent may act with a letter of authorisation', 'K'),
  },
  documentKinds: ['resident-id'],
  personFields: ['settlement-route', 'employer-code'],
  asks: ['with-family', 'by-proxy'],
  onlineFirst: {
    reach: 'part',
    conditions: [],
    variants: ['degree', 'skill', 'employer', 'family'],
    ...said(
      '可先网上问、网上交材料预审，再约时间办',
      'You can ask and send papers online first, then book a time',
      'S1',
      'K',
    ),
  },
  validity: [],
  prepare: [
    text('原件都带上，我们现场扫描，当场还您', 'Bring the originals. We scan them and give them back at once'),
    text('想好落在哪个地址', 'Decide which address you register at'),
  ],
  warnings: [
    {
      code: 'policy-changes',
      tone: 'note',
      text: text(
        '落户政策常有调整，以办理当天的规定为准',
        'The rules change often. What counts is the rule on the day you apply',
      ),
      ...from('K'),
    },
  ],
  audiences: ['residents', 'organisations'],
  modes: ['window', 'home', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['落户', '户口', '迁户口', '人才落户', '入户', '户籍', '投靠', '集体户', 'lh'],
    en: ['hukou', 'household registration', 'settle in wuhan', 'talent settlement', 'move hukou'],
  },
  receipt: text('受理回执', 'Acceptance receipt'),
});
