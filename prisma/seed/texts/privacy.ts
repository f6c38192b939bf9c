// The notice on personal data, complete by Personal Information Protection Law art. 17 and 30
// and Network Data Security Regulation art. 21 (purposes, kinds and recipients as lists).
import type { LegalText } from '#app/domain/texts/legal-text.ts';
import { heading, list, paragraph } from './blocks.ts';

export const privacyNotice: LegalText = {
  code: 'privacy-notice',
  kind: 'notice',
  title: { zh: '我们怎样使用您的个人信息', en: 'How we use your personal data' },
  statement: { zh: '我看过这份说明', en: 'I have read this notice' },
  ifNot: {
    zh: '不在网上留信息，也可以打 {hotline} 或到窗口办，一样能办。',
    en: 'You need not leave your data online. Call {hotline} or come to a window instead.',
  },
  blocks: [
    heading('谁在使用', 'Who uses it'),
    paragraph(
      '{bureau}负责本网站“{brand}”上的个人信息。有问题请打 {hotline}（{hours}），说“个人信息”，由个人信息保护联系人（示例）答复。',
      '{bureau} is responsible for the personal data on this site, “{brand}”. Call {hotline} ({hours}) and say “personal data”. The data protection contact (sample) answers.',
    ),
    heading('为什么用', 'Why we use it'),
    list(
      [
        '安排上门、窗口预约，派合适的小队和设备',
        'To arrange visits and window times, with the right team and equipment',
      ],
      ['提前告诉您带什么，当天联系您', 'To tell you what to bring, and to reach you on the day'],
      ['让民警到场时知道见的是谁', 'So that officers know whom they meet'],
      ['办完后告诉您进度，把证件交到您手里', 'To tell you the progress and hand you your document'],
    ),
    paragraph(
      '办理证件是公安机关的法定职责，这部分不需要您另外同意，但要告诉您（个人信息保护法第13、35条）。敏感的、给别人的，另外单独问您。',
      'Issuing documents is a legal duty of the police. For that we need no extra consent, but we must tell you. For sensitive data and for passing data on, we ask you separately.',
    ),
    heading('用哪些信息', 'What we use'),
    list(
      ['姓名、证件种类和号码、出生日期', 'Name, kind and number of your document, date of birth'],
      ['电话或邮箱', 'Phone or e-mail'],
      ['上门地址，和怎样找到门口', 'Address of the visit, and how to find the door'],
      ['您要办的事项，和这件事项才需要的信息', 'The service you want, and only what that service needs'],
      [
        '您选填的需要，比如轮椅、手语、短信联系',
        'Needs you choose to tell us, such as a wheelchair, sign language or text messages',
      ],
    ),
    paragraph(
      '每件事项只问它需要的。听课只报人数，不问证件。',
      'Each service asks only for what it needs. For a talk we ask how many come, and no documents.',
    ),
    heading('我们不要的', 'What we never ask for'),
    list(
      [
        '指纹和人脸。由民警用警用设备现场采集，不进本网站',
        'Fingerprints and faces. Officers take them with police equipment. They never enter this site',
      ],
      ['证件照片和复印件', 'Pictures or copies of your documents'],
      ['付款信息。本网站不收款', 'Payment details. This site takes no money'],
    ),
    heading('敏感信息', 'Sensitive data'),
    paragraph(
      '健康情况（比如卧床）、未满 {childUnder} 周岁孩子的信息属于敏感信息。不说清这些，小队可能带错设备、留的时间不够。我们单独问您，加密保存，只有派去的小队和排这次上门的人看得到。',
      'Health facts, such as being bedridden, and data of children under {childUnder} are sensitive. Without them a team may bring the wrong equipment or plan too little time. We ask separately and keep them encrypted. Only the assigned team and the staff who plan this visit see them.',
    ),
    heading('给谁看', 'Who receives it'),
    list(
      ['派去的小队：当天需要的全部内容', 'The assigned team: everything needed that day'],
      [
        '窗口和调度：约时间要用的，姓名和号码遮住一部分',
        'Clerks and dispatchers: what they need to plan. Names and numbers are partly hidden',
      ],
      [
        '快递公司：您选了寄送，并且单独同意，才给姓名、电话、地址',
        'A courier: only if you choose delivery and agree separately. Name, phone and address',
      ],
      ['学校、单位：只看到“好了”或“没好”', 'A school or company: only “ready” or “not ready”'],
    ),
    paragraph(
      '信息都存在中国内地，不出境，不给广告和分析公司。看过您信息的人，系统都记下来。',
      'Everything is kept in mainland China. Nothing goes abroad, to advertisers or to analytics. The system records who looked at your data.',
    ),
    heading('留多久', 'How long we keep it'),
    list(
      [
        '没提交的草稿：{draftMinutes} 分钟内可接着填，{draftDays} 天后删除',
        'Unfinished forms: open for {draftMinutes} minutes, deleted after {draftDays} days',
      ],
      [
        '门牌和找门的说明：办完 {doorDays} 天后删除',
        'Door number and directions: deleted {doorDays} days after the work is done',
      ],
      ['健康情况：办完 {healthDays} 天后删除', 'Health facts: deleted {healthDays} days after the work is done'],
      [
        '孩子的信息：办完 {childDays} 天后删除，最先删',
        'Data of children: deleted first, {childDays} days after the work is done',
      ],
      [
        '其他预约信息：办完 {bookingDays} 天后去掉姓名和号码，只留数量',
        'Other booking data: names and numbers removed after {bookingDays} days, only counts remain',
      ],
      [
        '同意记录和操作记录：{ledgerYears} 年，按法律要求',
        'Records of consent and of actions: {ledgerYears} years, as the law asks',
      ],
      ['访问日志：{logMonths} 个月', 'Access logs: {logMonths} months'],
    ),
    paragraph(
      '证件业务档案在公安业务系统里，不在本网站，按那边的规定保存。',
      'The official file of your document is kept in police systems, not here, under their own rules.',
    ),
    heading('您可以要求的', 'What you can ask for'),
    list(
      ['查看、复制、下载您的信息', 'See, copy and download your data'],
      ['改正填错的', 'Correct what is wrong'],
      ['删除，或停用', 'Delete it, or stop its use'],
      ['撤回同意，和给出同意一样容易', 'Withdraw a consent, as easily as you gave it'],
      ['请人解释为什么这样安排', 'Have it explained why something was arranged this way'],
    ),
    paragraph(
      '用预约号和验证码打开您的预约，可以查看、改时间、取消。别的要求请打 {hotline} 或到窗口，我们 15个工作日内答复。不满意可以向网信部门投诉，或向法院起诉。',
      'With reference and code you can see, change and cancel your booking. For the rest call {hotline} or come to a window. We answer within 15 working days. You may also complain to the cyberspace authority or go to court.',
    ),
    heading('时间怎样排', 'How times are given out'),
    paragraph(
      '时间按小队的班次、路程和设备算出来，先到先得，卧床等有特别需要的可以靠前。不给人打分，也不会只由机器拒绝您。',
      'Times follow from the teams’ shifts, ways and equipment, first come first served. Special needs such as being bedridden may come earlier. Nobody is scored, and no machine alone ever refuses you.',
    ),
    heading('改了会告诉您', 'If this changes'),
    paragraph(
      '内容有变化，我们标明新版和日期；和您有关的变化，会再问您一次。',
      'If this text changes, we show the new version and its date. If a change concerns you, we ask you again.',
    ),
  ],
};
