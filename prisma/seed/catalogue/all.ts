// Every entry of the demo catalogue, services first.
import type { CatalogueEntry } from '#app/domain/catalogue/entry.ts';
import { del } from './del.ts';
import { fpr } from './fpr.ts';
import { frp } from './frp.ts';
import { hkm } from './hkm.ts';
import { hmt } from './hmt.ts';
import { huk } from './huk.ts';
import { ppt } from './ppt.ts';
import { reg } from './reg.ts';
import { res } from './res.ts';
import { rid } from './rid.ts';
import { antiBullying } from './t-bully.ts';
import { drugAwareness } from './t-drug.ts';
import { fireDrill } from './t-fire.ts';
import { antiFraud } from './t-fraud.ts';
import { lawLesson } from './t-law.ts';
import { roadSafety } from './t-traffic.ts';
import { exitEntryBriefing } from './t-visa.ts';
import { tfr } from './tfr.ts';
import { twp } from './twp.ts';

export const catalogueEntries: readonly CatalogueEntry[] = [
  rid,
  ppt,
  hkm,
  twp,
  huk,
  frp,
  fpr,
  res,
  reg,
  hmt,
  tfr,
  del,
  antiFraud,
  fireDrill,
  drugAwareness,
  roadSafety,
  antiBullying,
  lawLesson,
  exitEntryBriefing,
];
