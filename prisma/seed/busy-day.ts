// A full day of the first district for the board: every window of every team asked for, from places all over the district.
import { idCheckCharacter } from '#app/domain/identity/id-number.ts';
import type { SampleBooking } from '#app/services/booking/book-samples.server.ts';

const windows = [9, 10, 11, 14, 15, 16] as const;
/** What is asked for in each window: as many as the teams on the road, two of them for what only two teams do. */
const asked = ['rid', 'ppt', 'huk', 'rid', 'hkm', 'reg', 'rid', 'res'] as const;
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

function sample(n: number, hour: number, service: string, community: number): SampleBooking {
  const body = `420199${1961 + (n % 30)}06${String(10 + (n % 18))}${String(700 + n)}`;
  const name = `示例${stems[n % 10]}${branches[n % 12]}`;
  return {
    district: 'hanyang',
    community,
    name,
    number: body + idCheckCharacter(body),
    relation: 'self',
    booker: name,
    contact: { kind: 'email', value: `busy${n}@example.com`, confirmed: true },
    service,
    day: 0,
    windowStart: hour * 60,
    locale: n % 6 === 0 ? 'en' : 'zh',
  };
}

const day = windows.flatMap((hour, w) =>
  asked.map((service, i) => sample(w * asked.length + i, hour, service, (w * 5 + i * 4) % 33)),
);

/** Those nobody has time for any more are left out. Two fell off the board, and their time is taken; one takes longer. */
export const busyDay: readonly SampleBooking[] = [
  { ...sample(90, 10, 'rid', 14), today: 'fallen' },
  { ...sample(91, 15, 'rid', 20), today: 'fallen' },
  { ...sample(92, 10, 'rid', 2), today: 'longer' },
  ...day,
];
