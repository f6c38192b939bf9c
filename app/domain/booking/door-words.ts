// The words both sides say at the door: officers say the first, the resident answers the second with two digits, or
// the other way round. The words are the brand's; the choice follows from the visit's seed, so it never changes.
import type { Bilingual } from '#app/domain/bilingual.ts';

/** `officers` is what the team says first, `answer` with `digits` what people answer: 琴台 / 月湖 47. */
export type DoorWords = { officers: Bilingual; answer: Bilingual; digits: string };

/** For brands that bring no words of their own. */
export const wuhanWords: readonly Bilingual[] = [
  { zh: '琴台', en: 'Qintai (Lute Terrace)' },
  { zh: '月湖', en: 'Yuehu (Moon Lake)' },
  { zh: '龟山', en: 'Guishan (Turtle Hill)' },
  { zh: '晴川', en: 'Qingchuan (Clear River)' },
  { zh: '高山', en: 'Gaoshan (High Mountain)' },
  { zh: '流水', en: 'Liushui (Running Water)' },
  { zh: '黄鹤', en: 'Huanghe (Yellow Crane)' },
  { zh: '东湖', en: 'Donghu (East Lake)' },
  { zh: '梅花', en: 'Meihua (Plum Blossom)' },
  { zh: '荷花', en: 'Hehua (Lotus)' },
  { zh: '樱花', en: 'Yinghua (Cherry Blossom)' },
  { zh: '编钟', en: 'Bianzhong (Bronze Bells)' },
  { zh: '古琴', en: 'Guqin (Seven Strings)' },
  { zh: '竹笛', en: 'Zhudi (Bamboo Flute)' },
  { zh: '琵琶', en: 'Pipa (Lute)' },
  { zh: '石桥', en: 'Shiqiao (Stone Bridge)' },
];

/**
 * The words of a visit. `seed` is a random whole number from 0 kept with the visit; `words` needs two or more, of
 * which two different ones are taken. Throws a RangeError otherwise.
 */
export function doorWordsFor(words: readonly Bilingual[], seed: number): DoorWords {
  if (words.length < 2 || !Number.isSafeInteger(seed) || seed < 0) throw new RangeError('two words and a seed from 0');
  const first = seed % words.length;
  const rest = Math.floor(seed / words.length);
  const second = (first + 1 + (rest % (words.length - 1))) % words.length;
  const digits = Math.floor(rest / (words.length - 1)) % 100;
  const [officers, answer] = [words[first], words[second]];
  if (!officers || !answer) throw new RangeError('no word at this place');
  return { officers, answer, digits: String(digits).padStart(2, '0') };
}
