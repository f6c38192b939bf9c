// The characters of names: Han and its variation selectors, the middle dot and what people type for it, and old
// private-use codes with a known place in Unicode. Sources: 民委发〔2016〕33号 (dot U+00B7), GB 18030-2022.

/** Han of all planes, compatibility characters as they are, and 〇. Radicals are not characters of a name. */
export const han = /[\p{Unified_Ideograph}\u3007\uF900-\uFAFF\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}]/u;
export const variationSelector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
export const privateUse = /\p{Private_Use}/u;
export const middleDot = '\u00B7';

/** Dots that input methods give instead of the middle dot: • ・ ･ ． ‧ and the full stop. */
export const otherDots = /[\u2022\u30FB\uFF65\uFF0E\u2027.]/gu;

/** Private-use codes of earlier GB 18030 tables that now have a character of their own. */
const repairs = new Map(
  Object.entries({
    E816: '20087',
    E817: '20089',
    E818: '200CC',
    E81E: '9FB4',
    E826: '9FB5',
    E82B: '9FB6',
    E82C: '9FB7',
    E831: '215D7',
    E832: '9FB8',
    E83B: '2298F',
    E843: '9FB9',
    E854: '9FBA',
    E855: '241FE',
    E863: '4DAE',
    E864: '9FBB',
  }).map(([from, to]) => [code(from), code(to)]),
);

function code(hex: string): string {
  return String.fromCodePoint(Number.parseInt(hex, 16));
}

/** Replaces private-use codes that are known; the others stay and are refused by the check. */
export function repairPrivateUse(text: string): string {
  return text.replace(/\p{Private_Use}/gu, (character) => repairs.get(character) ?? character);
}
