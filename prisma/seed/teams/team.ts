// The shapes of the demo's teams: people, finite kits, base, shifts. Weekdays are 1 (Monday) to 7; minutes of day.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { KitKind } from '#app/domain/catalogue/entry.ts';
import type { DayInterval } from '#app/domain/rules/office-rules.ts';

export type TeamMember = {
  code: string;
  name: Bilingual;
  rank: 'officer' | 'auxiliary';
  languages: readonly ('zh' | 'en' | 'sign')[];
};

/** One numbered set of equipment; it can be in one place at a time. */
export type Kit = { code: string; number: number; kind: KitKind; name: Bilingual };

export type Shift = { weekday: number; work: DayInterval; lunch: DayInterval | null };

export type Team = {
  code: string;
  district: string;
  /** mobile: comes to people; window: a counter at its base */
  kind: 'mobile' | 'window';
  name: Bilingual;
  /** code of the service point it starts from */
  base: string;
  vehicle: Bilingual | null;
  /** at one time: visits of a mobile team, places of a counter */
  places: number;
  languages: readonly ('zh' | 'en' | 'sign')[];
  /** service codes it is trained and equipped for */
  skills: readonly string[];
  kits: readonly Kit[];
  members: readonly TeamMember[];
  shifts: readonly Shift[];
};

const clock = (hour: number, minute = 0) => hour * 60 + minute;

/** Monday to Friday, lunch at the given minute for an hour. */
export function week(from: number, to: number, lunchFrom: number): Shift[] {
  return [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    work: { from, to },
    lunch: { from: lunchFrom, to: lunchFrom + 60 },
  }));
}

export const saturdayMorning: Shift = { weekday: 6, work: { from: clock(9), to: clock(12, 30) }, lunch: null };

const kitNames: Record<KitKind, Bilingual> = {
  identity: { zh: '身份证采集套', en: 'Identity card kit' },
  'exit-entry': { zh: '出入境采集套', en: 'Exit-entry kit' },
  documents: { zh: '材料扫描套', en: 'Document scanner kit' },
};

export function kit(prefix: string, kind: KitKind, number: number): Kit {
  const name = kitNames[kind];
  return {
    code: `${prefix}-${kind}-${number}`,
    number,
    kind,
    name: { zh: `${name.zh} ${number} 号`, en: `${name.en} ${number}` },
  };
}

// 天干地支: enough signs to number sample people by.
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const stemPinyin = ['Jia', 'Yi', 'Bing', 'Ding', 'Wu', 'Ji', 'Geng', 'Xin', 'Ren', 'Gui'];
const branchPinyin = ['Zi', 'Chou', 'Yin', 'Mao', 'Chen', 'Si', 'Wu', 'Wei', 'Shen', 'You', 'Xu', 'Hai'];

/** Visibly invented: 示例甲子 / Sample Jiazi. Numbers 0 to 59 are all different. */
export function sampleOfficer(
  index: number,
  rank: TeamMember['rank'],
  languages: TeamMember['languages'] = ['zh'],
): TeamMember {
  const stem = index % 10;
  const branch = index % 12;
  return {
    code: `m-${index}`,
    name: {
      zh: `示例${stems[stem]}${branches[branch]}`,
      en: `Sample ${stemPinyin[stem]}${branchPinyin[branch]?.toLowerCase()}`,
    },
    rank,
    languages,
  };
}
