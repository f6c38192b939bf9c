// First lesson in law 法治第一课.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, notAReport, power, projector, seatsForAll } from './talk-parts.ts';

export const lawLesson = talk({
  code: 't-law',
  name: text('法治第一课', 'First Lesson in Law'),
  short: text('法治课', 'Law'),
  mark: text('法', 'LW'),
  summary: text(
    '用孩子听得懂的话讲规则：几岁要为自己做的事负责、被侵害了谁保护你、证件为什么不能借人。',
    'Rules in plain words: from what age you answer for your acts, who protects you, and why documents must not be lent.',
  ),
  whoMayApply: hostsMayBook,
  prepare: [text('可以先收集三个学生想问的问题', 'Collect three questions pupils want to ask')],
  warnings: [noIdentity, notAReport],
  audiences: ['organisations', 'children', 'residents'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['法治', '普法', '第一课', '未成年人', '法律'],
    en: ['law', 'legal', 'first lesson', 'pupils', 'rights'],
  },
  talk: {
    seats: { min: 20, max: 300 },
    lengths: [20, 30, 45],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['pupils', 'students', 'staff', 'residents'],
    partners: ['police-station'],
    places: ['classroom', 'hall'],
    outline: [
      text('12 岁、14 岁、16 岁、18 岁，各意味着什么', 'What the ages 12, 14, 16 and 18 mean'),
      text('身份证、手机号、银行卡都不借人', 'Never lend your card, phone number or bank account'),
      text('遇到事，报警怎么说清楚', 'How to report to the police clearly'),
    ],
    needs: [projector, power, seatsForAll],
    firstLesson: true,
    ...from('S1', 'K'),
  },
});
