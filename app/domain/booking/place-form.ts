// To the door: estate or street, building, unit, number, lift, and what to know at the gate.
import type { Door, Place } from './draft.ts';
import { type Fault, type Judged, judged, type Typed } from './fault.ts';
import { textFault } from './text-fault.ts';

export const doorLengths = { estate: 60, building: 20, unit: 20, number: 20, howToFind: 300 } as const;
const lifts = ['yes', 'no', 'unknown'] as const;
const kinds = ['home', 'bedside'] as const;

/** A community is chosen; the door is told on the next page. A door already told in the same community stays. */
export function placeInCommunity(before: Place | null, communityId: string): Place {
  if (before?.communityId === communityId && before.kind !== 'point') return before;
  return { communityId, pointId: null, detail: '', door: null, howToFind: '', lift: 'unknown', kind: 'home' };
}

/** A service point: the community only says near where. */
export function placeAtPoint(communityId: string | null, pointId: string): Place {
  return { communityId, pointId, detail: '', door: null, howToFind: '', lift: 'unknown', kind: 'point' };
}

export function judgeDoor(typed: Typed, place: Place): Judged<Place> {
  const text = (name: keyof typeof doorLengths) => (typed[name] ?? '').trim();
  const faults: Fault[] = Object.entries(doorLengths).flatMap(([name, most]) =>
    textFault(name, typed[name] ?? '', most, name === 'howToFind'),
  );
  if (text('estate') === '') faults.push({ field: 'estate', code: 'place-empty' });
  const lift = lifts.find((one) => one === typed.lift);
  const kind = kinds.find((one) => one === typed.kind);
  if (!kind) faults.push({ field: 'kind', code: 'choose-kind' });
  if (!lift) faults.push({ field: 'lift', code: 'choose-lift' });
  const door: Door = { estate: text('estate'), building: text('building'), unit: text('unit'), number: text('number') };
  return judged(faults, () => ({
    ...place,
    pointId: null,
    kind: kind ?? 'home',
    lift: lift ?? 'unknown',
    door,
    detail: doorLine(door),
    howToFind: text('howToFind').replace(/\r\n?/g, '\n'),
  }));
}

/** As one line, in the order people write it in Chinese: from the large to the small. */
function doorLine(door: Door): string {
  return [door.estate, door.building, door.unit, door.number].filter((part) => part !== '').join(' ');
}

export function doorToTyped(place: Place): Typed {
  const told = place.detail !== '';
  return { ...place.door, howToFind: place.howToFind, ...(told ? { lift: place.lift, kind: place.kind } : {}) };
}
