// Pages to read: accessibility, the door, times and changes, and how to reach us without the internet.
import type { LegalText } from '#app/domain/texts/legal-text.ts';
import { heading, list, paragraph } from './blocks.ts';

export const accessibilityStatement: LegalText = {
  code: 'accessibility',
  kind: 'statement',
  title: { zh: '无障碍声明', en: 'Accessibility statement' },
  statement: null,
  ifNot: null,
  blocks: [
    paragraph(
      '我们希望每个人都能自己约上。目标是 WCAG 2.2 AA 和 GB/T 37668-2019 二级。',
      'We want everybody to be able to book. Our aim is WCAG 2.2 AA and level 2 of GB/T 37668-2019.',
    ),
    heading('怎样用', 'How to use it'),
    list(
      [
        '长辈版：每页右上角，字大、按钮大、一屏一件事，再点一次换回来',
        'Larger version: top of every page. Bigger letters and buttons, one thing per screen. Press again to go back',
      ],
      [
        '只用键盘就能走完全程，第一个按键可以直接跳到正文',
        'Everything works by keyboard. The first key press jumps to the content',
      ],
      ['读屏软件能读出每个字段、错误和步骤', 'Screen readers read every field, error and step'],
      ['不用脚本、不用图形验证码、不用扫脸', 'No script, no puzzle, no face scan is needed'],
      ['放大到 400% 不用左右拖', 'At 400% zoom there is no sideways scrolling'],
      [
        '时间保留到几点写在页面上，每存一步自动续上',
        'The page says until when your time is held. Each saved step renews it',
      ],
    ),
    heading('不看屏幕也行', 'Without a screen'),
    list(
      ['打 {hotline}，人工帮您约，{hours}', 'Call {hotline} and we book for you, {hours}'],
      [
        '听障人士可以选“只发短信”，我们不打电话，也能请手语翻译',
        'If you are hard of hearing, choose “text only”. We do not call, and can bring a sign-language interpreter',
      ],
      [
        '视障人士可以请民警到家，回执念给您听，导盲犬可以同行',
        'If you are blind, officers come to you and read the receipt aloud. Guide dogs are welcome',
      ],
      ['社区工作人员可以当面帮您约', 'A community worker can book for you in person'],
    ),
    heading('还做不到的', 'What we cannot do yet'),
    list(
      ['没有手语视频', 'There are no sign-language videos'],
      ['有的社区警务室门口有台阶，地点页会写明', 'Some community rooms have steps. The page of each place says so'],
    ),
    heading('遇到问题', 'If something does not work'),
    paragraph(
      '请打 {hotline}，或在“政府网站找错”留言。我们 {callbackDays} 个工作日内回复。',
      'Call {hotline}, or leave a message with the finder of mistakes on government sites. We answer within {callbackDays} working days.',
    ),
  ],
};

export const doorSafety: LegalText = {
  code: 'door-safety',
  kind: 'statement',
  title: { zh: '进门先对口令', en: 'At your door: two words first' },
  statement: null,
  ifNot: null,
  blocks: [
    paragraph(
      '预约成功，您会看到两样东西：民警要说的词，和您要回答的词加一个数字。',
      'When you book, you get two things: a word the officers say, and a word with a number that you answer.',
    ),
    list(
      ['民警先报：说出口令，再报姓名和单位', 'Officers say theirs first: the word, then name and unit'],
      ['您再答：对上了，再开门', 'You answer. If it matches, open the door'],
      ['对不上就不用开门，打 {hotline} 或 110', 'No match, no entry. Call {hotline} or 110'],
    ),
    paragraph(
      '民警穿制服，一次来两个人，会出示证件。口令每次上门都不同；小队换了，口令不变。',
      'Officers wear uniform, come in pairs and show their cards. The words are new for every visit. If your team changes, the words stay the same.',
    ),
    heading('我们绝不会', 'We will never'),
    list(
      ['在电话里问密码、验证码', 'Ask for a password or code on the phone'],
      [
        '要您转账。工本费只在现场扫官方二维码交',
        'Ask you to transfer money. The document fee is paid on site, by the official code',
      ],
      ['没约就上门', 'Come without an appointment'],
      ['一个人来', 'Come alone'],
    ),
    heading('您可以要求', 'You may ask'),
    list(
      ['改在楼下或社区警务室见', 'To meet downstairs or at the community room instead'],
      ['请家人、邻居或社区工作人员在场', 'To have a relative, neighbour or community worker present'],
    ),
  ],
};

export const holdAndChange: LegalText = {
  code: 'hold-and-change',
  kind: 'statement',
  title: { zh: '时间怎样保留、怎样改', en: 'How times are held and changed' },
  statement: null,
  ifNot: null,
  blocks: [
    heading('能约多久以后的', 'How far ahead'),
    list(
      [
        '最少提前 {leadHours} 小时，最多 {horizonDays} 天',
        'At least {leadHours} hours ahead, at most {horizonDays} days',
      ],
      ['每天 {newDaysAt} 开放新的一天', 'A new day opens at {newDaysAt} every morning'],
      [
        '看到的时间都是小队真能到的；满了的也写出来，并说明原因',
        'You see only times a team can really reach. Full ones stay visible, with the reason',
      ],
    ),
    heading('保留', 'Holding'),
    list(
      [
        '选好后保留 {holdMinutes} 分钟，每存一步重新算，最长 {holdMaxMinutes} 分钟',
        'Your choice is held for {holdMinutes} minutes. Each saved step starts them again, up to {holdMaxMinutes}',
      ],
      [
        '到点了信息都在，只是时间可能被别人约走；还空着就还是您的',
        'If it ends, nothing you typed is lost. Only the time may be taken. If it is still free, it is offered again',
      ],
      ['一份预约同时只保留一个时间', 'One form holds one time at a time'],
    ),
    heading('确认', 'Confirmation'),
    list(
      ['上门和窗口约好就确认', 'Home visits and window times are confirmed at once'],
      [
        '有几种情况要人看：签证快到期、卧床、按不了指纹、不能自己拿主意、国家工作人员。时间先留着，{callbackDays} 个工作日内答复',
        'A clerk looks at a few cases: visa ends soon, bedside, no fingerprints, someone who cannot decide alone, state staff. Your time stays yours. We answer within {callbackDays} working days',
      ],
      [
        '验证码没收到也不丢：预约照留，可以再发，每个码 {codeMinutes} 分钟内有效；{unconfirmedHours} 小时还没确认，我们打电话',
        'No code? Nothing is lost. The booking stands and you can ask for another code. Each works for {codeMinutes} minutes. After {unconfirmedHours} hours we call you',
      ],
    ),
    heading('改和取消', 'Changing and cancelling'),
    list(
      [
        '自己改：{changeUntil}前，最多 {changes} 次；之后请打 {hotline}',
        'Change it yourself until {changeUntil}, up to {changes} times. Later call {hotline}',
      ],
      ['新时间占到以前，原来的时间一直留着', 'Your present time stays yours until the new one is held'],
      ['取消不要理由，不影响以后再约', 'You need no reason to cancel, and you can book again any time'],
    ),
    heading('万一我们来不了', 'If we cannot come'),
    paragraph(
      '有人请假、路上出事、停电、下大雨，我们换队或换时间，选新时间只要点一下，先告诉您。小队和具体几点几分可能变，约好的时段、预约号和进门口令不变。',
      'If someone is ill or the road is blocked, another team comes or we offer new times. One click is enough, and we tell you first. The team and the exact minute may change. The window, the reference and your door words do not.',
    ),
  ],
};

export const withoutInternet: LegalText = {
  code: 'without-internet',
  kind: 'statement',
  title: { zh: '不上网也能办', en: 'Without the internet' },
  statement: null,
  ifNot: null,
  blocks: [
    paragraph(
      '网上的每一件事，打电话、到窗口都能办，一样快，一样不收费。',
      'Everything on this site can be done by phone or at a window. It is just as fast and just as free.',
    ),
    list(
      [
        '打电话：{hotline}，{hours}。我们帮您填，念给您听，再寄一张纸质单',
        'Phone: {hotline}, {hours}. We fill in the form, read it back to you and send a printed slip',
      ],
      [
        '到窗口：任一派出所、社区警务室、政务服务中心，直接来也行',
        'Window: any police station, community room or service centre. You can come without booking',
      ],
      ['社区工作人员上门帮忙：问一问您的社区', 'A community worker can help you at home. Ask your community'],
      [
        '查进度：打 {hotline}，报预约号和姓名，我们核对后告诉您',
        'Progress: call {hotline} with reference and name. We check and tell you',
      ],
      ['没有预约号：到窗口出示证件，当场查', 'No reference: show your document at a window and we look it up'],
    ),
    heading('打印的单子', 'Printed papers'),
    paragraph(
      '预约单、要带的材料、回执都有大字版，窗口和社区可以打给您。',
      'The slip, the list of papers and the receipt also come in large print. A window or your community can print them.',
    ),
    heading('紧急情况', 'Emergencies'),
    paragraph(
      '正在发生的事请拨 110。出入境急事拨 12367，有英语服务。本网站的留言没有人随时看。',
      'If something is happening now, call 110. For urgent exit-entry matters call 12367, also in English. Nobody reads messages here around the clock.',
    ),
  ],
};
