// What a citizen reads about a booking, made from its events: codes and facts, no sentences. Conventions for `data`:
// a window is {date, windowStart, windowEnd}; a change carries the new one; items carry {service}, and accepted items
// {promisedOn, provisional}; failures and refusals {reason}. A missing fact is left out, never guessed.
import { publicEvents } from './event.ts';
import type { LetterWindow } from './letter-facts.ts';

export type RecordedEvent = {
  type: string;
  at: Date;
  actorKind: string;
  data: Record<string, unknown>;
};

export type TimelineCode = (typeof publicEvents)[number];

export type TimelineEntry = {
  code: TimelineCode;
  at: Date;
  /** who did it, as far as a citizen is told: the booker, the office, or the portal itself */
  by: 'you' | 'office' | 'portal';
  /** how many items the entry stands for (events of one kind at one time are one entry) */
  count: number;
  window: LetterWindow | null;
  /** catalogue codes, each once */
  services: string[];
  reason: string | null;
  promisedOn: string | null;
  provisional: boolean;
};

/** Oldest first. Events that are not for citizens are left out. */
export function timelineOf(events: readonly RecordedEvent[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const event of events) {
    if (!isPublic(event.type)) continue;
    const entry = entryOf(event.type, event);
    const last = entries.at(-1);
    if (last && belongsTo(last, entry)) {
      last.count += 1;
      last.services = [...new Set([...last.services, ...entry.services])];
    } else entries.push(entry);
  }
  return entries;
}

function isPublic(type: string): type is TimelineCode {
  return (publicEvents as readonly string[]).includes(type);
}

/** Items of one visit are captured and accepted together: one line, not six. */
function belongsTo(last: TimelineEntry, entry: TimelineEntry): boolean {
  return (
    entry.code.startsWith('item.') &&
    last.code === entry.code &&
    last.reason === entry.reason &&
    last.promisedOn === entry.promisedOn &&
    Math.abs(entry.at.getTime() - last.at.getTime()) < 60_000
  );
}

function entryOf(code: TimelineCode, { at, actorKind, data }: RecordedEvent): TimelineEntry {
  return {
    code,
    at,
    by: actorKind === 'citizen' ? 'you' : actorKind === 'staff' ? 'office' : 'portal',
    count: 1,
    window: windowIn(data),
    services: typeof data.service === 'string' ? [data.service] : [],
    reason: typeof data.reason === 'string' ? data.reason : null,
    promisedOn: typeof data.promisedOn === 'string' ? data.promisedOn : null,
    provisional: data.provisional === true,
  };
}

function windowIn({ date, windowStart, windowEnd }: Record<string, unknown>): LetterWindow | null {
  if (typeof date !== 'string' || typeof windowStart !== 'number' || typeof windowEnd !== 'number') return null;
  return { date, windowStart, windowEnd };
}
