// Dongxihu's demo teams: three that come to people, two counters.
import { kit, sampleOfficer, saturdayMorning, type Team, week } from './team.ts';

const clock = (hour: number, minute = 0) => hour * 60 + minute;
const van = { zh: '警务服务车', en: 'Police service van' };
const household = ['rid', 'huk', 'res', 'reg', 'hmt', 'tfr', 'del'];
const travel = ['ppt', 'hkm', 'twp', 'frp', 'fpr'];

export const dongxihuTeams: readonly Team[] = [
  {
    code: 'dx-wujiashan-1',
    district: 'dongxihu',
    kind: 'mobile',
    name: { zh: '吴家山一队', en: 'Wujiashan Team 1' },
    base: 'dx-wujiashan',
    vehicle: van,
    places: 1,
    languages: ['zh', 'sign'],
    skills: household,
    kits: [kit('dx', 'identity', 1), kit('dx', 'documents', 1)],
    members: [
      sampleOfficer(20, 'officer', ['zh', 'sign']),
      sampleOfficer(21, 'officer'),
      sampleOfficer(22, 'auxiliary'),
    ],
    shifts: [...week(clock(8, 30), clock(17, 30), clock(12, 30)), saturdayMorning],
  },
  {
    code: 'dx-jinyinhu-1',
    district: 'dongxihu',
    kind: 'mobile',
    name: { zh: '金银湖校园队', en: 'Jinyinhu Campus Team' },
    base: 'dx-jiangjunlu',
    vehicle: van,
    places: 1,
    languages: ['zh', 'en'],
    skills: [...travel, 'rid', 'tfr', 'hmt', 'reg', 'del'],
    kits: [
      kit('dx', 'exit-entry', 1),
      kit('dx', 'exit-entry', 21),
      kit('dx', 'identity', 2),
      kit('dx', 'documents', 2),
    ],
    members: [sampleOfficer(23, 'officer', ['zh', 'en']), sampleOfficer(24, 'officer', ['zh', 'en'])],
    shifts: [...week(clock(8, 30), clock(17, 30), clock(12, 30)), saturdayMorning],
  },
  {
    code: 'dx-west-1',
    district: 'dongxihu',
    kind: 'mobile',
    name: { zh: '走马岭西队', en: 'Zoumaling West Team' },
    base: 'dx-demo-2',
    vehicle: van,
    places: 1,
    languages: ['zh'],
    skills: [...household, 'ppt', 'hkm', 'twp'],
    kits: [
      kit('dx', 'identity', 3),
      kit('dx', 'exit-entry', 2),
      kit('dx', 'exit-entry', 22),
      kit('dx', 'documents', 3),
    ],
    members: [sampleOfficer(25, 'officer'), sampleOfficer(26, 'officer')],
    shifts: week(clock(8, 30), clock(17, 30), clock(12, 30)),
  },
  {
    code: 'dx-counter-centre',
    district: 'dongxihu',
    kind: 'window',
    name: { zh: '吴家山中心窗口', en: 'Wujiashan Centre Counter' },
    base: 'dx-centre',
    vehicle: null,
    places: 2,
    languages: ['zh', 'en', 'sign'],
    skills: [...household, ...travel],
    kits: [kit('dx', 'identity', 11), kit('dx', 'exit-entry', 11)],
    members: [
      sampleOfficer(27, 'officer', ['zh', 'en']),
      sampleOfficer(28, 'officer', ['zh', 'sign']),
      sampleOfficer(29, 'auxiliary'),
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
    code: 'dx-counter-jiangjunlu',
    district: 'dongxihu',
    kind: 'window',
    name: { zh: '将军路街派出所窗口', en: 'Jiangjunlu Station Counter' },
    base: 'dx-jiangjunlu',
    vehicle: null,
    places: 1,
    languages: ['zh'],
    skills: household,
    kits: [kit('dx', 'identity', 12)],
    members: [sampleOfficer(30, 'officer'), sampleOfficer(31, 'auxiliary')],
    shifts: week(clock(8, 30), clock(17, 30), clock(12)).map((shift) => ({
      ...shift,
      lunch: { from: clock(12), to: clock(13, 30) },
    })),
  },
];
