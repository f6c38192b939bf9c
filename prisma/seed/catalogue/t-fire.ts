// Fire drill and fire safety 消防演练.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, notAReport, openSpace, seatsForAll } from './talk-parts.ts';

export const fireDrill = talk({
  code: 't-fire',
  name: text('消防演练', 'Fire Drill'),
  short: text('消防', 'Fire'),
  mark: text('消', 'FI'),
  summary: text(
    '先讲逃生，再动手：灭火器怎么用、烟里怎么走，最后一起演练一遍。',
    'First the escape routes, then hands on: how to use an extinguisher, how to move through smoke, and one drill together.',
  ),
  whoMayApply: hostsMayBook,
  prepare: [
    text('告诉我们有几层楼、几个出口', 'Tell us how many floors and exits there are'),
    text('演练前跟全体说清是演练', 'Tell everyone beforehand that it is a drill'),
  ],
  warnings: [
    noIdentity,
    {
      code: 'weather',
      tone: 'note',
      text: text(
        '室外演练看天气，雨天改室内讲解，另约时间补练',
        'Outdoor drills depend on the weather. In rain we explain indoors and drill another day',
      ),
      ...from('S1', 'K'),
    },
    notAReport,
  ],
  audiences: ['organisations', 'children', 'residents'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['消防', '灭火', '火灾', '演练', '疏散', '逃生'],
    en: ['fire', 'fire drill', 'extinguisher', 'evacuation', 'safety'],
  },
  talk: {
    seats: { min: 20, max: 200 },
    lengths: [30, 45, 60],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['pupils', 'students', 'staff', 'residents', 'foreigners'],
    partners: ['fire-brigade'],
    places: ['playground', 'hall'],
    outline: [
      text('听到警报先做什么', 'What to do first when the alarm rings'),
      text('烟里怎么走，门烫手怎么办', 'How to move through smoke, and what a hot door means'),
      text('灭火器四个动作，人人试一次', 'Four steps with an extinguisher, everyone tries'),
      text('一次疏散，从座位走到集合点', 'One evacuation, from your seat to the meeting point'),
    ],
    needs: [openSpace, seatsForAll],
    firstLesson: true,
    ...from('S1', 'K'),
  },
});
