// The demo's sessions of one company: one that has been, one whose hall is open today, one whose roster is being filled in.
import { idCheckCharacter } from '#app/domain/identity/id-number.ts';

type Held = { service: string; day: number; sheet: string; ready: string[] };

/** Visibly invented people of the unassigned region 420199, one more each. */
function numbers(from: number, people: number): string[] {
  return Array.from({ length: people }, (_, i) => {
    const at = from + i;
    const two = (count: number) => String(count).padStart(2, '0');
    const digits = `420199${1968 + (at % 30)}${two(1 + (at % 12))}${two(3 + (at % 24))}${400 + at}`;
    return `${digits}${idCheckCharacter(digits)}`;
  });
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const departments = ['总装', '质检', '仓储', '行政'];

/** `from`: where the names and phones of this sheet begin, so that nobody is on two of them. */
function sheet(from: number, people: number, more: readonly string[] = []): string {
  const rows = Array.from({ length: people }, (_, i) => {
    const at = from + i;
    const name = `示例${stems[Math.floor(at / 10) % 10]}${stems[at % 10]}`;
    return `${name},${departments[at % 4]},138001${String(at).padStart(5, '0')}`;
  });
  return ['姓名,部门,手机', ...rows, ...more].join('\n');
}

export const heldSessions: readonly Held[] = [
  { service: 'ppt', day: -6, sheet: sheet(0, 14), ready: numbers(0, 14) },
  { service: 'ppt', day: 0, sheet: sheet(30, 20), ready: numbers(30, 9) },
  {
    service: 'ppt',
    day: 8,
    sheet: sheet(60, 22, ['示例己己,总装,1380013800', ',质检,13800100099']),
    ready: numbers(60, 6),
  },
];
