// Road-safety lesson 交通安全课.
import { from, talk, text } from './compose.ts';
import { hostsMayBook, noIdentity, notAReport, openSpace, power, projector, seatsForAll } from './talk-parts.ts';

export const roadSafety = talk({
  code: 't-traffic',
  name: text('交通安全课', 'Road-Safety Lesson'),
  short: text('交通', 'Roads'),
  mark: text('交', 'TR'),
  summary: text(
    '交警来讲：过马路、骑电动车、坐校车。孩子可以在操场上画线走一遍。',
    'Traffic officers on crossing roads, riding e-bikes and taking the school bus. Children can walk a marked route outside.',
  ),
  whoMayApply: hostsMayBook,
  prepare: [
    text('校门口或厂门口哪里最堵，先告诉我们', 'Tell us where the road at your gate is busiest'),
    text('头盔可以带来，教正确戴法', 'Bring helmets. We show how to fit them'),
  ],
  warnings: [noIdentity, notAReport],
  audiences: ['organisations', 'children', 'residents'],
  modes: ['session'],
  languages: ['zh', 'en'],
  searchWords: {
    zh: ['交通安全', '交警', '电动车', '头盔', '过马路', '校车'],
    en: ['road safety', 'traffic', 'e-bike', 'helmet', 'crossing'],
  },
  talk: {
    seats: { min: 20, max: 200 },
    lengths: [20, 30, 45],
    languages: ['zh', 'en', 'zh+en'],
    audiences: ['pupils', 'students', 'staff', 'residents', 'foreigners'],
    partners: ['traffic-brigade'],
    places: ['classroom', 'hall', 'playground'],
    outline: [
      text('一停二看三通过', 'Stop, look, then cross'),
      text('大车的盲区有多大，站出来量一量', 'How big a lorry’s blind spot is, measured with real people'),
      text('电动车：头盔、灯、充电三件事', 'E-bikes: helmet, lights and charging'),
    ],
    needs: [projector, power, seatsForAll, openSpace],
    firstLesson: true,
    ...from('S1', 'K'),
  },
});
