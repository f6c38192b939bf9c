// What talks have in common: what the host provides, and the hints every talk carries.
import type { Warning } from '#app/domain/catalogue/entry.ts';
import { from, text } from './compose.ts';

export const projector = text('投影仪或大屏、一个话筒', 'A projector or large screen, and a microphone');
export const power = text('离讲台近的电源', 'A socket near the front');
export const seatsForAll = text('够坐的椅子', 'Enough chairs');
export const openSpace = text(
  '一块平整的室外空地，雨天改室内讲解',
  'Level open ground. In rain we stay indoors and explain',
);

export const noIdentity: Warning = {
  code: 'no-identity-asked',
  tone: 'note',
  text: text(
    '听课不用身份证件，只报人数',
    'Nobody needs to show an identity document for a talk. We only ask how many come',
  ),
  ...from('S1'),
};

export const notAReport: Warning = {
  code: 'not-a-report',
  tone: 'warn',
  text: text(
    '正在发生的事请拨 110，预约备注没有人随时看',
    'If something is happening now, call 110. Nobody reads booking notes around the clock',
  ),
  ...from('K'),
};

export const hostsMayBook = [
  {
    text: text('学校、单位、社区、园区都可以点', 'Schools, companies, communities and parks can ask for it'),
    ...from('S1'),
  },
];
