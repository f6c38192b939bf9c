// Hanyang's demo teams: five that come to people, three counters.
import { kit, sampleOfficer, saturdayMorning, type Team, week } from './team.ts';

const clock = (hour: number, minute = 0) => hour * 60 + minute;
const van = { zh: '警务服务车', en: 'Police service van' };
const car = { zh: '警务轿车', en: 'Police car' };
const household = ['rid', 'huk', 'res', 'reg', 'hmt', 'tfr', 'del'];
const travel = ['ppt', 'hkm', 'twp', 'frp', 'fpr'];

export const hanyangTeams: readonly Team[] = [
  {
    code: 'hy-sixin-1',
    district: 'hanyang',
    kind: 'mobile',
    name: { zh: '四新一队', en: 'Sixin Team 1' },
    base: 'hy-sixin',
    vehicle: van,
    places: 1,
    languages: ['zh', 'en'],
    skills: [...household, 'ppt', 'hkm', 'twp'],
    kits: [kit('hy', 'identity', 1), kit('hy', 'exit-entry', 1), kit('hy', 'documents', 1)],
    members: [sampleOfficer(0, 'officer', ['zh', 'en']), sampleOfficer(1, 'officer'), sampleOfficer(2, 'auxiliary')],
    shifts: [...week(clock(8, 30), clock(17, 30), clock(12, 30)), saturdayMorning],
  },
  {
    code: 'hy-sixin-2',
    district: 'hanyang',
    kind: 'mobile',
    name: { zh: '四新二队', en: 'Sixin Team 2' },
    base: 'hy-sixin',
    vehicle: car,
    places: 1,
    languages: ['zh', 'sign'],
    skills: household,
    kits: [kit('hy', 'identity', 2), kit('hy', 'documents', 2)],
    members: [sampleOfficer(3, 'officer', ['zh', 'sign']), sampleOfficer(4, 'officer')],
    shifts: week(clock(8, 30), clock(17, 30), clock(12, 30)),
  },
  {
    code: 'hy-cuiwei-1',
    district: 'hanyang',
    kind: 'mobile',
    name: { zh: '翠微一队', en: 'Cuiwei Team 1' },
    base: 'hy-cuiwei',
    vehicle: van,
    places: 1,
    languages: ['zh'],
    skills: household,
    kits: [kit('hy', 'identity', 3), kit('hy', 'documents', 3)],
    members: [sampleOfficer(5, 'officer'), sampleOfficer(6, 'officer'), sampleOfficer(7, 'auxiliary')],
    shifts: [...week(clock(8, 30), clock(17, 30), clock(12, 30)), saturdayMorning],
  },
  {
    code: 'hy-north-1',
    district: 'hanyang',
    kind: 'mobile',
    name: { zh: '汉阳北队', en: 'Hanyang North Team' },
    base: 'hy-demo-2',
    vehicle: car,
    places: 1,
    languages: ['zh'],
    skills: household,
    kits: [kit('hy', 'identity', 4), kit('hy', 'documents', 4)],
    members: [sampleOfficer(8, 'officer'), sampleOfficer(9, 'officer')],
    shifts: week(clock(9), clock(18), clock(12, 30)),
  },
  {
    code: 'hy-exit-entry-1',
    district: 'hanyang',
    kind: 'mobile',
    name: { zh: '汉阳出入境队', en: 'Hanyang Exit-Entry Team' },
    base: 'hy-centre',
    vehicle: van,
    places: 1,
    languages: ['zh', 'en'],
    skills: [...travel, 'tfr', 'hmt', 'del'],
    kits: [kit('hy', 'exit-entry', 2), kit('hy', 'exit-entry', 3), kit('hy', 'documents', 5)],
    members: [sampleOfficer(10, 'officer', ['zh', 'en']), sampleOfficer(11, 'officer', ['zh', 'en'])],
    shifts: week(clock(8, 30), clock(17, 30), clock(12, 30)),
  },
  {
    code: 'hy-counter-centre',
    district: 'hanyang',
    kind: 'window',
    name: { zh: '政务中心窗口', en: 'Service Centre Counter' },
    base: 'hy-centre',
    vehicle: null,
    places: 3,
    languages: ['zh', 'en', 'sign'],
    skills: [...household, ...travel],
    kits: [kit('hy', 'identity', 11), kit('hy', 'exit-entry', 11)],
    members: [
      sampleOfficer(12, 'officer', ['zh', 'en']),
      sampleOfficer(13, 'officer', ['zh', 'sign']),
      sampleOfficer(14, 'officer'),
      sampleOfficer(15, 'auxiliary'),
    ],
    shifts: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        work: { from: clock(8, 30), to: weekday === 4 ? clock(19, 30) : clock(17, 30) },
        lunch: null,
      })),
      { weekday: 6, work: { from: clock(9), to: clock(12) }, lunch: null },
    ],
  },
  {
    code: 'hy-counter-sixin',
    district: 'hanyang',
    kind: 'window',
    name: { zh: '四新派出所窗口', en: 'Sixin Station Counter' },
    base: 'hy-sixin',
    vehicle: null,
    places: 1,
    languages: ['zh'],
    skills: household,
    kits: [kit('hy', 'identity', 12)],
    members: [sampleOfficer(16, 'officer'), sampleOfficer(17, 'auxiliary')],
    shifts: counterWeek(),
  },
  {
    code: 'hy-counter-cuiwei',
    district: 'hanyang',
    kind: 'window',
    name: { zh: '翠微派出所窗口', en: 'Cuiwei Station Counter' },
    base: 'hy-cuiwei',
    vehicle: null,
    places: 1,
    languages: ['zh'],
    skills: household,
    kits: [kit('hy', 'identity', 13)],
    members: [sampleOfficer(18, 'officer'), sampleOfficer(19, 'auxiliary')],
    shifts: counterWeek(),
  },
];

/** Stations close their counters for lunch from 12:00 to 13:30. */
function counterWeek() {
  return week(clock(8, 30), clock(17, 30), clock(12)).map((shift) => ({
    ...shift,
    lunch: { from: clock(12), to: clock(13, 30) },
  }));
}
