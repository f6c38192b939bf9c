// The key under which a kind of event has its word: `visit.done` is said by `visit-done`.
import type { EventType } from '#app/domain/ledger/event.ts';

type Dashed<T extends string> = T extends `${infer Head}.${infer Rest}` ? `${Head}-${Rest}` : T;
export type EventWord = Dashed<EventType> | 'other';
