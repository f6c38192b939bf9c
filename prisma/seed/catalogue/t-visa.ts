// Briefing on exit-entry policy, in Chinese and English 出入境便利政策宣讲.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, power, projector, seatsForAll } from './talk-parts.ts';

export const exitEntryBriefing = talk({
  code: 't-visa',
  name: text('出入境便利政策宣讲', 'Exit-Entry Policy Briefing'),
  short: text('出入境政策', 'Exit-entry'),
  mark: text('境', 'EE'),
  summary: text(
    '中英双语讲签证、居留许可、住宿登记和便民新政策，讲完可以当场问。同一天可以加办居留许可。',
    'Visas, residence permits, accommodation registration and new rules, in Chinese and English, with time for questions. Permits can be done the same day.',
  ),
  whoMayApply: [
    ...hostsMayBook,
    {
      text: text(
        '有留学生、外籍员工或常出境员工的学校和单位',
        'Schools and companies with foreign students, foreign staff, or staff who travel abroad',
      ),
      ...from('S1'),
    },
  ],
  prepare: [
    text(
      '告诉我们有多少人听、多少人要当场办证，两个数分开',
      'Tell us how many listen and how many want a permit. We count them separately',
    ),
    text('问题可以先写好交来', 'You can send questions beforehand'),
  ],
  warnings: [
    noIdentity,
    {
      code: 'hotline',
      tone: 'note',
      text: text(
        '急事请拨国家移民管理局 12367',
        'For urgent matters call 12367, the line of the National Immigration Administration',
      ),
      ...from('S43'),
    },
  ],
  audiences: ['organisations', 'foreigners'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['出入境', '签证', '居留', '留学生', '外籍', '政策宣讲', '便民'],
    en: ['exit-entry', 'visa', 'residence permit', 'immigration', 'briefing', 'foreign students'],
  },
  talk: {
    seats: { min: 20, max: 300 },
    lengths: [30, 45, 60],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['students', 'staff', 'foreigners'],
    partners: ['exit-entry'],
    places: ['hall', 'classroom'],
    outline: [
      text('签证、停留、居留，哪个管多久', 'Visa, stay permit, residence permit: which lasts how long'),
      text(
        '到期前 30 天、入境后 30 天，两个日子别忘',
        'Two dates to remember: 30 days before the end, 30 days after entry',
      ),
      text('24 小时内住宿登记，3 分钟就好', 'Accommodation registration within 24 hours, three minutes'),
      text('现场答疑，一个一个来', 'Questions, one by one'),
    ],
    needs: [projector, power, seatsForAll],
    firstLesson: false,
    ...from('S1', 'S43', 'K'),
  },
});
