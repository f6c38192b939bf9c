// Anti-bullying talk 反校园欺凌.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, notAReport, power, projector, seatsForAll } from './talk-parts.ts';

export const antiBullying = talk({
  code: 't-bully',
  name: text('反校园欺凌', 'Anti-Bullying Talk'),
  short: text('反欺凌', 'Bullying'),
  mark: text('欺', 'BU'),
  summary: text(
    '讲清什么是欺凌、被欺负了找谁说、看见了怎么帮。老师和家长可以分开听。',
    'What bullying is, whom to tell, and how to help when you see it. Teachers and parents can have their own session.',
  ),
  whoMayApply: hostsMayBook,
  prepare: [
    text('分年级来，一场一个年段讲得最好', 'One age group per talk works best'),
    text('请班主任在场', 'Class teachers should be in the room'),
  ],
  warnings: [
    noIdentity,
    {
      code: 'talk-in-private',
      tone: 'note',
      text: text(
        '讲完可以单独找民警说话，学校会安排安静的房间',
        'After the talk a child can speak to an officer alone. The school keeps a quiet room free',
      ),
      ...from('K'),
    },
    notAReport,
  ],
  audiences: ['organisations', 'children'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['欺凌', '霸凌', '校园', '未成年人', '保护孩子'],
    en: ['bullying', 'school', 'children', 'safety at school'],
  },
  talk: {
    seats: { min: 20, max: 200 },
    lengths: [20, 30, 45],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['pupils', 'students'],
    partners: ['police-station'],
    places: ['classroom', 'hall'],
    outline: [
      text('哪些是玩笑，哪些是欺凌', 'What is a joke and what is bullying'),
      text('被欺负了：说出来，找谁都行', 'If it happens to you: tell somebody, anybody'),
      text('看见了：站过去，叫大人', 'If you see it: stand next to them and fetch an adult'),
      text('网上的欺凌也一样', 'Online bullying is bullying too'),
    ],
    needs: [projector, power, seatsForAll],
    firstLesson: true,
    ...from('S1', 'K'),
  },
});
