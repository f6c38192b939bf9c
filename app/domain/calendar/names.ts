// The English name of a holiday whose source gives only the Chinese one, and the other way round.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { festivalNames } from './festivals.ts';
import type { DayKind } from './working-days.ts';

const festivals = Object.values(festivalNames);

/** Known holidays get the product's names; two at once are joined; unknown ones keep theirs, or a plain word. */
export function calendarName(zh: string, en: string, kind: DayKind): Bilingual {
  const parts = zh.split(/[、,，]/).map((part) => festivals.find((name) => matches(name.zh, part.trim())));
  const known = parts.filter((name) => name !== undefined);
  if (known.length === parts.length && known.length > 0) {
    return { zh: known.map((name) => name.zh).join('、'), en: known.map((name) => name.en).join(' and ') };
  }
  const plain = kind === 'off' ? { zh: '放假', en: 'Public holiday' } : { zh: '调休上班', en: 'Adjusted workday' };
  return { zh: zh.trim() || plain.zh, en: en.trim() || plain.en };
}

/** "清明" and "清明节" are one. */
function matches(full: string, typed: string): boolean {
  return typed !== '' && full.replace(/节$/, '') === typed.replace(/节$/, '');
}
