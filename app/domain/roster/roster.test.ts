// A roster with planted mistakes, the merge of a corrected one, and waves: on plain values.
import { expect, test } from 'vitest';
import type { RosterRules } from './check-row.ts';
import { columnOf, findHeading } from './columns.ts';
import { mergeRoster, personKeys } from './merge.ts';
import { readRoster } from './read-roster.ts';
import { fitWaves, type HalfDay } from './waves.ts';

const adults: RosterRules = {
  today: '2026-11-23',
  visitDate: '2026-12-08',
  guardianUnder: 16,
  audience: 'adults',
  services: [{ code: 'ppt', names: ['普通护照', 'Ordinary Passport', '护照'] }],
};
const heading = ['姓名', '部门', '手机', '身份证号码', '出生日期', '监护人', '签证有效期至', '办理事项'];

function read(rows: string[][], rules: RosterRules = adults) {
  const reading = readRoster({ rows: [heading, ...rows], notes: [] }, rules);
  if (!reading.ok) throw new Error(reading.code);
  return reading;
}

/** The codes told about the only row. */
function codes(row: string[], rules?: RosterRules): string[] {
  return read([row], rules).rows.flatMap(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`));
}

test('columns are known by the many names offices give them', () => {
  expect(columnOf('姓名（必填）')).toBe('name');
  expect(columnOf('Full name *')).toBe('name');
  expect(columnOf('手 机 号')).toBe('phone');
  expect(columnOf('ID number')).toBe('number');
  expect(columnOf('星座')).toBeNull();
  const found = findHeading([['示例光纤有限公司花名册'], ['序号', '姓名', '部门', '手机', '手机号', '星座']]);
  expect(found?.row).toBe(2);
  expect(found?.unknown.map(({ text }) => text)).toEqual(['星座']);
  expect(found?.twice.map(({ column }) => column)).toEqual(['phone']);
});

test('each planted mistake is named by row and column, with its code', () => {
  const phone = '13800138000';
  expect(codes(['示例甲', '研发', phone, '4.20199E+17'])).toEqual(['number ID_TRUNCATED']);
  expect(codes(['示例甲', '研发', phone, '420199900101001'])).toEqual(['number ID_15_OLD']);
  expect(codes(['示例甲', '研发', phone, '110105194912310021'])).toEqual(['number ID_CHECK_CHARACTER']);
  expect(codes(['示例甲', '研发', phone, '420199199002300012'])).toEqual(['number ID_BIRTH_DATE']);
  expect(codes(['示例甲', '研发', phone, '', '1990-02-30'])).toEqual(['birth DATE_UNREAL']);
  expect(codes(['', '研发', phone])).toEqual(['name name-missing']);
  expect(codes(['示\uE000', '研发', phone])).toEqual(['name NAME_PRIVATE_USE']);
  expect(codes(['示例甲', '研发', '1380013800'])).toEqual(['phone PHONE_LENGTH']);
  expect(codes(['示例甲', '研发', '1.38001E+10'])).toEqual(['phone phone-truncated']);
  expect(codes(['示例甲', '研发', ''])).toEqual(['phone contact-missing']);
  expect(codes(['示例甲', '研发', phone, '42019919900101003X', '1991-01-01'])).toEqual(['birth ID_BIRTH_DIFFERS']);
  expect(codes(['示例甲', '研发', phone, '420199201510202275'])).toEqual(['guardian guardian-missing']);
  expect(codes(['Anna Example', '研发', phone, 'ZZ0000001', '', '', '2026-10-01'])).toEqual([
    'permit-until permit-ended',
  ]);
  expect(codes(['示例甲', '研发', phone, 'E12345678'])).toEqual(['number number-is-passport']);
  expect(codes(['=1+1', '研发', phone])).toEqual(['name formula-text']);
  expect(codes(['示例甲', '研发', phone, '', '', '', '', '星际通行证'])).toEqual(['services service-unknown']);
  const [first] = read([['', '研发', phone]]).rows;
  expect(first?.faults[0]).toMatchObject({ row: 2, column: 'A', severity: 'error' });
});

test('a dot is mended and the change shown; the row stays good', () => {
  const [row] = read([['阿依示例.买买提', '研发', '13800138000']]).rows;
  expect(row?.person?.name).toBe('阿依示例·买买提');
  expect(row?.faults[0]).toMatchObject({
    code: 'NAME_DOT_CHANGED',
    severity: 'note',
    change: { now: '阿依示例·买买提' },
  });
});

test('the same person twice, and one phone for two people, keep the first row', () => {
  const reading = read([
    ['示例甲', '研发', '13800138000', '42019919900101003X'],
    ['示例甲', '研发', '13800138001', '42019919900101003X'],
    ['示例乙', '研发', '13800138000'],
    ['示例甲', '研发', '13800138000'],
    ['示例甲', '研发', '13800138009'],
  ]);
  expect(reading.rows.map(({ faults }) => faults.map(({ code }) => code).join())).toEqual([
    '',
    'number-twice',
    'phone-same',
    'person-twice',
    'same-name',
  ]);
  expect(reading.good).toBe(2);
});

test('pupils need a birth date and a guardian, teachers a phone; brothers may share a guardian', () => {
  const school: RosterRules = { ...adults, audience: 'pupils', services: [] };
  expect(codes(['示例生', '3.2', ''], school)).toEqual(['birth birth-missing']);
  expect(codes(['示例生', '3.2', '', '', '2015-10-20'], school)).toEqual(['guardian guardian-missing']);
  const good = read([['示例生', '3.2', '', '', '2015/10/20', '示例家长']], school).rows[0]?.person;
  expect(good).toMatchObject({ minor: true, birth: '2015-10-20', guardian: { name: '示例家长' } });
});

test('a corrected sheet adds only who is new', () => {
  const blind = (text: string) => text;
  const rows = read([
    ['示例甲', '研发', '13800138000'],
    ['示例乙', '财务', '13800138001', '42019919900101003X'],
  ]).rows;
  const listed = rows.flatMap(({ row, person }) =>
    person ? [{ id: `id-${row}`, keys: personKeys(person, blind) }] : [],
  );
  const again = read([
    ['示例甲', '研发', '13800138000'],
    ['示例乙', '财务', '13800138005', '42019919900101003X'],
    ['示例丙', '财务', '13800138002'],
  ]).rows;
  const merged = mergeRoster(again, listed, (person) => personKeys(person, blind));
  expect(merged.known.map(({ id }) => id)).toEqual(['id-2', 'id-3']);
  expect(merged.add.map(({ person }) => person?.name)).toEqual(['示例丙']);
});

const half = (id: string, date: string, start: number, end: number, places: number): HalfDay => ({
  id,
  date,
  start,
  end,
  desks: 4,
  places,
  services: [],
});

const pace = (minutesEach: number) => ({ minutesEach, margin: 0.15, waveMinutes: 20 });

test('94 people at 4 desks in two half days: everyone gets a wave, departments stay together', () => {
  const people = Array.from({ length: 94 }, (_, i) => ({
    id: `p${i}`,
    group: `部门${Math.floor(i / 12)}`,
    services: ['ppt'],
    wave: null,
  }));
  const { waves, unplaced } = fitWaves(
    people,
    [half('a', '2026-12-08', 810, 1020, 48), half('b', '2026-12-09', 540, 720, 48)],
    [],
    pace(7),
  );
  expect(unplaced).toEqual([]);
  expect(waves.flatMap(({ members }) => members).length).toBe(94);
  expect(new Set(waves.flatMap(({ members }) => members)).size).toBe(94);
  expect(waves.every(({ members, places }) => members.length <= places)).toBe(true);
  expect(
    waves.filter(({ halfDayId }) => halfDayId === 'a').reduce((sum, w) => sum + w.members.length, 0),
  ).toBeLessThanOrEqual(48);
});

test('class breaks are the waves; who has no place is told; who was moved by hand stays', () => {
  const breaks = [
    { start: 585, end: 600 },
    { start: 645, end: 675 },
  ];
  const day = [half('a', '2026-12-08', 540, 700, 40)];
  const people = Array.from({ length: 30 }, (_, i) => ({
    id: `p${i}`,
    group: i < 8 ? '3.1' : '3.2',
    services: [],
    wave: i === 0 ? 'a 645' : null,
  }));
  const { waves, unplaced } = fitWaves(people, day, breaks, pace(6));
  expect(waves.map(({ start, places }) => [start, places])).toEqual([
    [585, 8],
    [645, 18],
  ]);
  expect(waves[1]?.members).toContain('p0');
  expect(unplaced.length).toBe(4);
});
