// Consents, each a line of its own, unticked, withdrawable: health facts, children under 14, courier (PIPL art. 23, 29, 31).
import type { LegalText } from '#app/domain/texts/legal-text.ts';
import { list, paragraph } from './blocks.ts';

export const healthConsent: LegalText = {
  code: 'consent-health',
  kind: 'consent',
  title: { zh: '健康情况和特别需要', en: 'Health facts and special needs' },
  blocks: [
    paragraph(
      '您写了卧床、轮椅、按不了指纹、听障或视障这样的情况。它们是敏感信息，要您单独同意。',
      'You told us about being bedridden, a wheelchair, fingerprints, hearing or sight. This is sensitive data and needs your separate consent.',
    ),
    list(
      ['做什么用：派合适的人和设备，留够时间', 'What for: to send the right people and equipment, with enough time'],
      ['谁看到：派去的小队和排班的人，别人看不到', 'Who sees it: the assigned team and the planner, nobody else'],
      ['多久删：办完 {healthDays} 天后', 'How long: deleted {healthDays} days after the work is done'],
      [
        '有什么影响：不用写病名，写“要上门”“要短信”就够',
        'What it means: no diagnosis needed. “Visit at home” or “text only” is enough',
      ],
    ),
  ],
  statement: {
    zh: '同意把这些情况用于安排这一次上门',
    en: 'I agree that these facts are used to arrange this visit',
  },
  ifNot: {
    zh: '不同意也能约。我们删掉这一项，按一般情况安排；现场要的帮助，当天跟民警说。',
    en: 'You can book without it. We delete these facts and plan an ordinary visit. Tell the officers on the day what you need.',
  },
};

export const childConsent: LegalText = {
  code: 'consent-child',
  kind: 'consent',
  title: { zh: '未满 {childUnder} 周岁孩子的信息', en: 'Data of a child under {childUnder}' },
  blocks: [
    paragraph(
      '办证人未满 {childUnder} 周岁。按法律，孩子的信息要由父母或其他监护人单独同意。',
      'The person is under {childUnder}. By law a parent or other guardian must agree separately to the use of a child’s data.',
    ),
    list(
      [
        '用哪些：孩子的姓名、证件号码、出生日期，和您的姓名、关系、联系方式',
        'Which: the child’s name, number and date of birth, and your name, relation and contact',
      ],
      ['做什么用：只办这一件事', 'What for: this one service only'],
      ['存在哪里：中国内地，加密', 'Where: in mainland China, encrypted'],
      [
        '谁看到：派去的小队；别的人要看，要写明理由、按规定获准，并且留下记录',
        'Who sees it: the assigned team. Anyone else must give a reason and be allowed, and it is recorded',
      ],
      ['多久删：办完 {childDays} 天后，最先删', 'How long: deleted first, {childDays} days after the work is done'],
    ),
  ],
  statement: {
    zh: '我是监护人，同意把孩子的信息用于这一次办理',
    en: 'I am the guardian and agree that my child’s data is used for this service',
  },
  ifNot: {
    zh: '不同意，我们马上删掉孩子的信息，这件事改到窗口办，请带孩子一起来。',
    en: 'If not, we delete the child’s data at once. You can come to a window together instead.',
  },
};

export const courierConsent: LegalText = {
  code: 'consent-courier',
  kind: 'consent',
  title: { zh: '把寄送信息给快递公司', en: 'Passing data to a courier' },
  blocks: [
    paragraph(
      '您选了快递。要把收件人的姓名、电话、地址交给快递公司，需要您单独同意。',
      'You chose a courier. We pass on name, phone and address of the receiver, and need your separate consent for it.',
    ),
    list(
      [
        '交给谁：寄出前写明是哪家快递公司（示例快递）',
        'To whom: the courier is named before we send it (sample courier)',
      ],
      [
        '交什么：姓名、电话、地址。不交证件号码，不交办了什么',
        'What: name, phone and address. No document number, and not what was issued',
      ],
      ['做什么用：把证件送到您手里', 'What for: to bring your document to you'],
    ),
  ],
  statement: {
    zh: '同意把姓名、电话、地址交给快递公司',
    en: 'I agree that name, phone and address are passed to the courier',
  },
  ifNot: {
    zh: '不同意，证件放在窗口等您来取，或由民警送。',
    en: 'If not, your document waits at the window, or officers bring it.',
  },
};

export const bookingForOthers: LegalText = {
  code: 'booking-for-others',
  kind: 'consent',
  title: { zh: '替别人约', en: 'Booking for someone else' },
  blocks: [
    paragraph(
      '您替家人、邻居或服务对象约。请先问过他们，我们记下你们的关系。',
      'You book for a relative, a neighbour or a client. Please ask them first. We record how you are related.',
    ),
    list(
      ['对方知道，并且同意您来约', 'They know about it and agree that you book'],
      ['只填这次要用的信息', 'You give only what is needed this time'],
      [
        '对方随时可以打 {hotline} 查这次预约，也可以取消',
        'They can call {hotline} at any time to see or cancel this booking',
      ],
      ['您看不到对方以前的预约', 'You cannot see their earlier bookings'],
      ['未满 {guardianUnder} 周岁的，只有监护人能约', 'For people under {guardianUnder}, only a guardian may book'],
      [
        '对方不能自己拿主意的，由监护人约，民警到场核对',
        'If a person cannot decide alone, the guardian books and officers check it on site',
      ],
    ),
  ],
  statement: {
    zh: '我问过办证人，对方同意我来约',
    en: 'I have asked the person, and they agree that I book',
  },
  ifNot: {
    zh: '还没问过，请先问一声。急的可以打 {hotline}，由我们联系本人。',
    en: 'If you have not asked yet, please do. If it is urgent, call {hotline} and we contact the person.',
  },
};
