// The two machine-readable lines of a passport (ICAO Doc 9303, TD3), as typed or read. Mainland permits have their
// own one-line code, which is not read here.
import { type CivilDate, daysBetween, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { accept, type Check, reject } from './check.ts';

export type MrzFacts = {
  issuer: string;
  familyName: string;
  givenNames: string;
  /** As printed; codes such as D or UTO are not in ISO 3166-1. */
  nationality: string;
  /** null when the passport leaves part of it open. */
  birth: CivilDate | null;
  sex: 'male' | 'female' | null;
  expiry: CivilDate;
};

const weights = [7, 3, 1];

/** Sum of values times 7, 3, 1 mod 10; digits count as themselves, A to Z as 10 to 35, `<` as 0. */
export function mrzCheckDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    sum += (character === '<' ? 0 : Number.parseInt(character, 36)) * (weights[i % 3] ?? 0);
  }
  return String(sum % 10);
}

/** Reads both lines; `today` (Asia/Shanghai) decides the century. The value is the passport number. */
export function readPassportMrz(typed: string, today: CivilDate): Check<MrzFacts> {
  const joined = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  if (joined === '') return reject('EMPTY');
  if (joined.length !== 88) return reject('MRZ_LENGTH', { length: joined.length });
  const strange = joined.search(/[^A-Z0-9<]/);
  if (strange >= 0) return reject('MRZ_CHARACTER', place(strange));
  if (joined[0] !== 'P') return reject('MRZ_KIND');
  const wrong = wrongDigit(joined.slice(44));
  if (wrong !== null) return reject('MRZ_CHECK', place(44 + wrong));
  return readFields(joined.slice(0, 44), joined.slice(44), today);
}

function place(index: number) {
  return { line: index < 44 ? 1 : 2, position: (index % 44) + 1 };
}

/** The place of the first check digit that does not fit, or null. An empty optional field may carry `<` or 0. */
function wrongDigit(line: string): number | null {
  const fields = [
    [0, 9],
    [13, 19],
    [21, 27],
    [28, 42],
  ] as const;
  for (const [from, to] of fields) {
    const text = line.slice(from, to);
    const given = line.charAt(to);
    if (from === 28 && /^<+$/.test(text) && given === '<') continue;
    if (mrzCheckDigit(text) !== given) return to;
  }
  const composite = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return mrzCheckDigit(composite) === line.charAt(43) ? null : 43;
}

function readFields(upper: string, line: string, today: CivilDate): Check<MrzFacts> {
  const [family = '', given = ''] = upper.slice(5).split(/<<(.*)/s);
  const birthText = line.slice(13, 19);
  const birth = birthText.includes('<') ? null : birthDate(birthText, today);
  const expiry = expiryDate(line.slice(21, 27), today);
  if (birth === undefined) return reject('MRZ_DATE', { line: 2, position: 14 });
  if (expiry === undefined) return reject('MRZ_DATE', { line: 2, position: 22 });
  const sex = line[20] === 'M' ? 'male' : line[20] === 'F' ? 'female' : null;
  return accept(line.slice(0, 9).replaceAll('<', ''), {
    issuer: plain(upper.slice(2, 5)),
    familyName: plain(family),
    givenNames: plain(given),
    nationality: plain(line.slice(10, 13)),
    birth,
    sex,
    expiry,
  });
}

function plain(field: string): string {
  return field.replace(/<+/g, ' ').trim();
}

function datesOf(text: string): CivilDate[] {
  const rest = `${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return ['19', '20', '21'].map((century) => century + rest).filter(isCivilDate);
}

/** The latest century in which the person is born already. */
function birthDate(text: string, today: CivilDate): CivilDate | undefined {
  return datesOf(text)
    .filter((date) => date <= today)
    .at(-1);
}

/** The century nearest to today: at most fifty years ahead or behind. */
function expiryDate(text: string, today: CivilDate): CivilDate | undefined {
  const distance = (date: CivilDate) => Math.abs(daysBetween(today, date));
  return datesOf(text).sort((a, b) => distance(a) - distance(b))[0];
}
