// Anti-fraud talk 反诈宣讲.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, notAReport, power, projector, seatsForAll } from './talk-parts.ts';

export const antiFraud = talk({
  code: 't-fraud',
  name: text('反诈宣讲', 'Anti-Fraud Talk'),
  short: text('反诈', 'Fraud'),
  mark: text('诈', 'FR'),
  summary: text(
    '讲身边真实常见的骗局，教三句话认出骗子，现场帮您看手机设置。',
    'The scams people really meet here, three questions that unmask them, and help with your phone’s settings.',
  ),
  whoMayApply: hostsMayBook,
  prepare: [
    text(
      '听的人是谁：学生、员工、长者或外国人，我们换讲法',
      'Tell us who listens: pupils, staff, older people or foreigners',
    ),
    text('可以先收集大家遇到的可疑短信', 'Collect suspicious messages people received'),
  ],
  warnings: [noIdentity, notAReport],
  audiences: ['organisations', 'residents', 'children', 'foreigners'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['反诈', '防骗', '诈骗', '电信诈骗', '刷单', '冒充公检法', '宣讲'],
    en: ['fraud', 'scam', 'anti-fraud', 'phishing', 'telecom fraud', 'talk'],
  },
  talk: {
    seats: { min: 20, max: 300 },
    lengths: [20, 30, 45],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['pupils', 'students', 'staff', 'residents', 'foreigners'],
    partners: ['police-station'],
    places: ['classroom', 'hall'],
    outline: [
      text('四种最常见的骗局，各一个例子', 'The four most common scams, with one example each'),
      text('认出来：谁找您、要什么、急不急', 'How to tell: who asks, for what, and why the hurry'),
      text('转出去了怎么办：先打 110，再打银行', 'If you have paid: call 110 first, then your bank'),
      text('帮长辈装好防骗提醒', 'Set up warnings on an older person’s phone'),
    ],
    needs: [projector, power, seatsForAll],
    firstLesson: true,
    ...from('S1', 'K'),
  },
});
