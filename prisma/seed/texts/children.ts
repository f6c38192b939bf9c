// Rules for children's personal data, a page of its own (PIPL art. 31, children's network protection rules of 2019,
// Regulation on the Protection of Minors Online art. 32 to 37).
import type { LegalText } from '#app/domain/texts/legal-text.ts';
import { heading, list, paragraph } from './blocks.ts';

export const childrenRules: LegalText = {
  code: 'children-rules',
  kind: 'statement',
  title: { zh: '儿童个人信息规则', en: 'Rules for children’s personal data' },
  statement: null,
  ifNot: null,
  blocks: [
    paragraph(
      '这一页写给父母和其他监护人，也写给想看的孩子。未满 {childUnder} 周岁的孩子，信息受到更严的保护。',
      'This page is for parents and other guardians, and for children who want to read it. Data of children under {childUnder} is protected more strictly.',
    ),
    heading('谁负责', 'Who is responsible'),
    paragraph(
      '{bureau}指定专人负责儿童个人信息（示例）。电话 {hotline}，{hours}。',
      '{bureau} names one person responsible for children’s data (sample). Phone {hotline}, {hours}.',
    ),
    heading('用什么、为什么、放哪里、多久', 'What, why, where and how long'),
    list(
      ['用什么：姓名、证件号码、出生日期、监护人是谁', 'What: name, number, date of birth, and who the guardian is'],
      ['为什么：只为办您选的这一件事', 'Why: only for the service you chose'],
      ['放哪里：中国内地，加密保存', 'Where: in mainland China, encrypted'],
      [
        '多久：办完 {childDays} 天后删除，比大人的先删',
        'How long: deleted {childDays} days after the work is done, before adults’ data',
      ],
      ['到期怎样：姓名和号码抹掉，只留“办了一件”的数字', 'And then: name and number are erased, only a count remains'],
    ),
    heading('谁看得到', 'Who may see it'),
    list(
      ['默认谁都看不到', 'By default nobody'],
      ['派去的小队，在上门当天看得到', 'The assigned team, on the day of the visit'],
      [
        '其他工作人员要看，要写明理由，按规定获准，每次都记录',
        'Other staff must give a reason and be allowed by the rules. Every look is recorded',
      ],
      ['学校只看到“已决定”或“没决定”', 'A school sees only “decided” or “not decided”'],
    ),
    heading('您可以拒绝', 'You may refuse'),
    paragraph(
      '不同意，孩子照常上课、照常参加活动，证件改天到窗口办。我们不会因此少给别的服务。',
      'If you do not agree, your child has lessons and activities as usual. The document can be done at a window another day. You lose no other service.',
    ),
    heading('您可以随时要求', 'You can ask at any time'),
    list(
      ['看、复制孩子的信息', 'To see and copy your child’s data'],
      ['改正填错的', 'To correct what is wrong'],
      ['删除，撤回同意', 'To delete it and withdraw your consent'],
    ),
    paragraph(
      '用预约号和验证码打开预约，或打 {hotline}。我们先核对您是监护人，再尽快办。',
      'Open the booking with reference and code, or call {hotline}. We check that you are the guardian and then do it quickly.',
    ),
    heading('我们不做的', 'What we never do'),
    list(
      ['不采集孩子的指纹、人脸到本网站', 'We take no fingerprints or faces of children into this site'],
      ['不给孩子推送广告或内容', 'We show children no advertising or recommended content'],
      ['不要求孩子有手机、有账号', 'A child needs no phone and no account'],
      ['不因为拒绝不必要的信息而不办', 'We never refuse a service because data that is not needed was withheld'],
    ),
    heading('万一出事', 'If something goes wrong'),
    paragraph(
      '信息泄露了，我们马上处理，告诉您出了什么事、可能有什么影响、您能做什么。',
      'If data leaks, we act at once. We tell you what happened, what it may mean, and what you can do.',
    ),
    heading('给孩子的话', 'For children'),
    paragraph(
      '你的名字和号码是你的。不想给，就告诉爸爸妈妈或老师。有人在网上问你要，先给大人看。',
      'Your name and number belong to you. If you do not want to give them, tell your parents or teacher. If somebody asks for them online, show an adult first.',
    ),
  ],
};
