// One person of a session's day: where they are, what is open, and which steps the desk may take now.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';
import type { FieldStep } from '#app/domain/visit/item-step.ts';

export type DayPerson = {
  id: string;
  name: string;
  department: string;
  wave: { number: number; start: number } | null;
  number: number | null;
  desk: number | null;
  state: 'expected' | 'waiting' | 'called' | 'done';
  ready: boolean;
  items: { service: Bilingual; status: ItemStatus }[];
  steps: FieldStep[];
};
