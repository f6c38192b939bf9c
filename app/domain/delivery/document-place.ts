// Where one finished or unfinished document is, as its owner is told.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { DeliveryWay } from './chain.ts';

export type DocumentPlace = {
  service: Bilingual;
  at: 'office' | 'making' | 'ready' | 'packed' | 'out' | 'posted' | 'failed' | 'handed';
  point: Bilingual;
  way: DeliveryWay | null;
  attempt: number | null;
  since: Date | null;
  postNumber: string | null;
  /** what the receiver says when it is handed over */
  code: string | null;
};
