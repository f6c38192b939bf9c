// Home delivery of finished documents 送证上门.
import { from, said, service, text } from './compose.ts';
import { core, mayFollow } from './papers.ts';

export const del = service({
  code: 'del',
  name: text('送证上门', 'Home Delivery of Documents'),
  short: text('送证', 'Delivery'),
  mark: text('送', 'DL'),
  summary: text(
    '证件办好后送到家，或由快递寄、到窗口领。收证人要先说好，交接时核对身份并签字。',
    'Your finished document comes to your door, by post, or waits at the window. Name the person who takes it. We check identity and you sign.',
  ),
  whoMayApply: [
    said('证件已办好、不方便来取的人', 'People whose document is ready and who cannot easily collect it', 'S1'),
    said(
      '单位、学校可以一次领走全部证件，按名单逐个签收',
      'Employers and schools may collect all documents at once, each name ticked off',
      'S1',
    ),
  ],
  variants: [
    {
      code: 'team',
      name: text('民警送到家', 'Brought by officers'),
      forWhom: text('行动不便，或家里没有别人能取', 'You cannot easily go out and nobody else can collect it'),
      materials: ['collection-slip', 'collector-id'],
      fees: ['free'],
      asksHeldDocument: false,
    },
    {
      code: 'post',
      name: text('快递寄', 'By courier'),
      forWhom: text('要寄到家或单位', 'You want it sent to your home or work'),
      materials: ['collection-slip'],
      fees: ['courier'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    mayFollow(
      {
        code: 'collection-slip',
        name: text('受理回执或领取凭证', 'Acceptance receipt or collection slip'),
        note: text(
          '丢了也能查，报姓名和证件号码后四位',
          'If it is lost, we look it up by name and the last four of the number',
        ),
      },
      [],
      'K',
    ),
    core(
      {
        code: 'collector-id',
        name: text('收证人身份证件', 'Identity document of the person who takes it'),
        note: text('本人或预约时写下的人', 'You, or the person you named when booking'),
      },
      [],
      'K',
    ),
  ],
  times: {
    law: null,
    promise: {
      amount: 3,
      unit: 'working',
      ...said('证件办好后 1–3个工作日送到', '1 to 3 working days after the document is ready', 'K'),
    },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [
    { code: 'free', yuan: 0, history: [], ...said('民警送不收费', 'Delivery by officers is free', 'K') },
    {
      code: 'courier',
      yuan: null,
      history: [],
      ...said('快递费到付，按快递公司价格', 'Courier paid on delivery, at the courier’s price', 'S27'),
    },
  ],
  minutes: { onSite: 5, atHome: 5, setup: 0, ...from('K') },
  kit: null,
  skills: ['del'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('孩子的证件由监护人收。', 'A guardian takes the documents of a child.'),
    ...from('K'),
  },
  proxy: {
    allowed: 'yes',
    ...said(
      '可指定别人收，带身份证件',
      'You may name someone else to take it. They bring their identity document',
      'K',
    ),
  },
  documentKinds: [
    'resident-id',
    'child-no-card',
    'hmt-permit',
    'mainland-travel-permit',
    'permanent-resident',
    'foreign-passport',
  ],
  personFields: ['earlier-reference', 'collector'],
  asks: [],
  onlineFirst: {
    reach: 'part',
    conditions: [],
    variants: ['post'],
    ...said('选快递最省事，不用等人上门', 'A courier is easiest. You need not wait for a visit', 'S27'),
  },
  validity: [],
  prepare: [
    text('家里留人，或写下谁代收', 'Someone at home, or the name of who takes it'),
    text('当面看看证件信息对不对', 'Check the details on the document before you sign'),
  ],
  warnings: [
    {
      code: 'two-tries',
      tone: 'note',
      text: text(
        '两次都没有人在家，证件回到派出所，您随时可以来取',
        'After two visits without anyone at home, the document waits at the police station',
      ),
      ...from('K'),
    },
    {
      code: 'passes-to-courier',
      tone: 'note',
      text: text(
        '选快递，要把姓名、电话、地址交给快递公司，这一条单独征求您的同意',
        'For a courier we pass on name, phone and address. We ask for your consent separately',
      ),
      ...from('L'),
    },
  ],
  audiences: ['residents', 'children', 'foreigners', 'hmt-residents', 'organisations'],
  modes: ['home', 'session', 'window'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['送证', '寄证', '快递', '取证', '领证', '邮寄', '证件寄送'],
    en: ['delivery', 'collect document', 'courier', 'post', 'mail my card'],
  },
  receipt: text('送达回执', 'Delivery receipt'),
});
