// Residence registration of people from elsewhere 居住登记.
import { from, said, service, text } from './compose.ts';
import { core, mayFollow, residentId } from './papers.ts';

export const reg = service({
  code: 'reg',
  name: text('居住登记', 'Residence Registration'),
  short: text('居住登记', 'Register'),
  mark: text('登', 'RG'),
  summary: text(
    '户口不在武汉的人登记现在住哪里。当场办好，不收费，以后办居住证要用。',
    'People with a hukou elsewhere register where they live now. Done on the spot, free, and needed later for a residence permit.',
  ),
  whoMayApply: [
    said('户口不在武汉、在这里住的人', 'People who live in Wuhan and whose hukou is elsewhere', 'L', 'K'),
    said('单位、学校、房东可以为大家一起登记', 'Employers, schools and landlords may register people together', 'K'),
  ],
  variants: [
    {
      code: 'first',
      name: text('新登记', 'New registration'),
      forWhom: text('刚住下来', 'You have just moved here'),
      materials: ['resident-id', 'address-proof'],
      fees: ['none'],
      asksHeldDocument: false,
    },
    {
      code: 'change',
      name: text('变更地址', 'Change of address'),
      forWhom: text('在武汉换了住处', 'You moved within Wuhan'),
      materials: ['resident-id', 'address-proof'],
      fees: ['none'],
      asksHeldDocument: false,
    },
  ],
  materials: [
    core(residentId, [], 'K'),
    mayFollow(
      {
        code: 'address-proof',
        name: text('住址证明', 'Proof of address'),
        note: text('租房合同或房东电话也可以', 'A lease or the landlord’s phone number is enough'),
      },
      [],
      'K',
    ),
  ],
  times: {
    law: null,
    promise: { amount: 0, unit: 'working', ...said('当场办好', 'Done on the spot', 'K') },
    expedite: null,
  },
  expediteGrounds: [],
  fees: [{ code: 'none', yuan: 0, history: [], ...said('不收费', 'Free', 'L', 'K') }],
  minutes: { onSite: 3, atHome: 5, setup: 5, ...from('K') },
  kit: 'documents',
  skills: ['reg'],
  ages: {
    guardianAppliesUnder: 16,
    guardianConsentUnder: 14,
    obligedFrom: null,
    text: text('孩子由监护人一起登记。', 'A guardian registers children together with the family.'),
    ...from('K'),
  },
  proxy: {
    allowed: 'yes',
    ...said('家人、房东、单位都可以代办', 'Family, landlord or employer may do it for you', 'K'),
  },
  documentKinds: ['resident-id', 'child-no-card'],
  personFields: ['address-since'],
  asks: [],
  onlineFirst: {
    reach: 'part',
    conditions: [],
    variants: ['first', 'change'],
    ...said(
      '多数可以网上自己登记，不会操作再约我们',
      'You can often register online yourself. Book us if that is difficult',
      'K',
    ),
  },
  validity: [],
  prepare: [text('现在住的地址，写到门牌', 'Your present address, down to the door')],
  warnings: [
    {
      code: 'with-permit',
      tone: 'note',
      text: text('住满半年，可以再申领居住证', 'After half a year you may apply for a residence permit'),
      ...from('L'),
    },
  ],
  audiences: ['residents', 'children', 'organisations'],
  modes: ['window', 'home', 'session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['居住登记', '暂住登记', '流动人口', '租房登记', '登记住址', 'jzdj'],
    en: ['residence registration', 'register address', 'temporary residence', 'tenant registration'],
  },
  receipt: text('居住登记凭证', 'Slip of the residence registration'),
});
