// The demo's windows at five enterprises of Dongxihu: every week, every second week, and by the month. Names are invented.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { StandingRule } from '#app/domain/resource/standing-window.ts';

export type SampleWindow = {
  id: string;
  district: string;
  name: Bilingual;
  team: string;
  rule: Omit<StandingRule, 'from' | 'until' | 'onHoliday'>;
};

const clock = (hour: number, minute = 0) => hour * 60 + minute;

function one(n: number, name: Bilingual, team: string, rule: Partial<SampleWindow['rule']>): SampleWindow {
  const often = { every: 'week' as const, step: 1, nth: null, weekday: 4, start: clock(10), end: clock(12) };
  const id = `00000000-0000-4000-8000-00000000010${n}`;
  return { id, district: 'dongxihu', name, team, rule: { ...often, ...rule } };
}

export const sampleWindows: readonly SampleWindow[] = [
  one(1, { zh: '示例光纤', en: 'Sample Fibre' }, 'dx-wujiashan-1', {}),
  one(2, { zh: '示例科技园', en: 'Sample Science Park' }, 'dx-wujiashan-1', {
    weekday: 2,
    start: clock(9, 30),
    end: clock(11, 45),
  }),
  one(3, { zh: '示例物流', en: 'Sample Logistics' }, 'dx-wujiashan-1', {
    step: 2,
    weekday: 3,
    start: clock(14),
    end: clock(16, 30),
  }),
  one(4, { zh: '示例制造', en: 'Sample Works' }, 'dx-wujiashan-1', {
    every: 'month',
    nth: 3,
    weekday: 3,
    start: clock(9),
    end: clock(11),
  }),
  one(5, { zh: '示例食品', en: 'Sample Foods' }, 'dx-wujiashan-1', {
    every: 'month',
    nth: 1,
    weekday: 5,
    start: clock(14),
    end: clock(16),
  }),
];
