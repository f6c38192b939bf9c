// Drug-awareness talk 禁毒宣传.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, notAReport, power, projector, seatsForAll } from './talk-parts.ts';

export const drugAwareness = talk({
  code: 't-drug',
  name: text('禁毒宣传', 'Drug-Awareness Talk'),
  short: text('禁毒', 'Drugs'),
  mark: text('禁', 'DR'),
  summary: text(
    '禁毒教育基地的老师来讲：新型毒品长什么样、别人递来的东西怎么拒绝、身边人碰了怎么办。',
    'Teachers of the drug education base show what new drugs look like, how to refuse, and how to help.',
  ),
  whoMayApply: hostsMayBook,
  prepare: [
    text('说明听众年龄，小学和中学讲法不同', 'Tell us the age group. Primary and secondary school talks differ'),
  ],
  warnings: [noIdentity, notAReport],
  audiences: ['organisations', 'children', 'residents'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['禁毒', '毒品', '拒毒', '仿真毒品', '宣传'],
    en: ['drugs', 'drug awareness', 'anti-drug', 'narcotics', 'talk'],
  },
  talk: {
    seats: { min: 20, max: 200 },
    lengths: [20, 30, 45],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['pupils', 'students', 'staff', 'residents', 'foreigners'],
    partners: ['drug-education'],
    places: ['classroom', 'hall'],
    outline: [
      text(
        '看样品模型：糖果、奶茶、电子烟里也会有',
        'Models to look at: sweets, drinks and e-cigarettes can hide drugs',
      ),
      text('三种拒绝的说法，当场练', 'Three ways to refuse, practised on the spot'),
      text('家人、朋友碰了，找谁帮', 'Whom to ask when a friend or relative is affected'),
    ],
    needs: [projector, power, seatsForAll],
    firstLesson: true,
    ...from('S1', 'K'),
  },
});
