// De-identified forms of personal data, by who looks. What people see by default; opening the full value is another
// act, with a reason and a ledger entry. Never first six with last four of a number: that would leave the place.
import { han, middleDot, variationSelector } from './name-characters.ts';

/** `staff` in lists; `public` on pages others may see, in messages, copies and logs. */
export type View = 'staff' | 'public';

const star = '*';

/** Keeps the ends and stars the rest; short values lose their ends, so that three characters at least stay hidden. */
function keepEnds(value: string, head: number, tail: number): string {
  const characters = [...value];
  const shown = Math.max(0, characters.length - 3);
  const end = Math.min(tail, shown);
  const start = Math.min(head, shown - end);
  return characters.map((character, i) => (i < start || i >= characters.length - end ? character : star)).join('');
}

/** Identity numbers of every kind: 4201**********0005 and 4****************5; permanent residents 942***********0012. */
export function maskIdNumber(value: string, view: View): string {
  if (view === 'public') return keepEnds(value, 1, 1);
  return value.startsWith('9') ? keepEnds(value, 3, 4) : keepEnds(value, 4, 4);
}

/** Passports and permits: E*****990 and ******990. */
export function maskDocumentNumber(value: string, view: View): string {
  return keepEnds(value, view === 'staff' ? 1 : 0, 3);
}

/** Any number a person is known by: 18-digit numbers as such, all others as documents. */
export function maskNumber(value: string, view: View): string {
  return /^\d{17}[\dX]$/.test(value) ? maskIdNumber(value, view) : maskDocumentNumber(value, view);
}

/** Mobile numbers: 138****8000 for staff and on the owner's own pages, *******8000 elsewhere. Takes E.164 or plain. */
export function maskPhone(value: string, view: View | 'owner'): string {
  const digits = value.replace(/^\+86/, '');
  if (view === 'public') return keepEnds(digits.replace(/^\+/, ''), 0, 4);
  return keepEnds(digits, digits.startsWith('+') ? 4 : 3, 4);
}

/** a***@example.com for everybody but the owner. */
export function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 1) return star.repeat(3);
  return `${at > 1 ? value.charAt(0) : ''}***${value.slice(at)}`;
}

/** 张* and 阿***·*****: the first character stays, with its variation selector; dots stay; one alone is hidden. */
export function maskChineseName(value: string): string {
  const characters = [...value].reduce<string[]>((list, character) => {
    const last = list.length - 1;
    if (variationSelector.test(character) && last >= 0) list[last] += character;
    else list.push(character);
    return list;
  }, []);
  return characters
    .map((character, i) => (character === middleDot || (i === 0 && characters.length > 1) ? character : star))
    .join('');
}

/** A*** E******: the initial of each part. */
export function maskLatinName(value: string): string {
  const parts = value.normalize('NFC').split(/([ -])/);
  const lonely = [...value].length < 2;
  return parts
    .map((part) => {
      const [initial = '', ...rest] = [...part].filter((character) => !/\p{Mn}/u.test(character));
      if (part === ' ' || part === '-') return part;
      return (lonely ? star : initial) + star.repeat(rest.length);
    })
    .join('');
}

/** A name in either script, the same for all views. */
export function maskName(value: string): string {
  return [...value].some((character) => han.test(character)) ? maskChineseName(value) : maskLatinName(value);
}

export type AddressParts = { district: string; subDistrict: string; community: string; detail: string };

/** Which parts of an address may be shown: to the community for staff, to the district for others; never the door. */
export function maskAddress(address: AddressParts, view: View): string[] {
  return view === 'staff' ? [address.district, address.subDistrict, address.community] : [address.district];
}
