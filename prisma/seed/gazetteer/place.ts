// The shapes of the gazetteer: districts with their brand, sub-districts, communities, service points, who serves whom.
// Positions are approximate (1 to 3 km), WGS-84, good for planning in a demo, not for finding the way.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { District } from '#app/domain/bureau/district.ts';
import type { DayInterval } from '#app/domain/rules/office-rules.ts';

export type { District };
export type Position = { lon: number; lat: number };

/** Weekdays are 1 (Monday) to 7 (Sunday); minutes of day in Asia/Shanghai. */
export type OpeningHours = { weekdays: readonly number[]; open: DayInterval; kind: 'ordinary' | 'extended' };

export type SubDistrict = {
  code: string;
  district: string;
  name: Bilingual;
  position: Position;
  approx: true;
};

export type Community = {
  code: string;
  subDistrict: string;
  name: Bilingual;
  position: Position;
  approx: true;
};

export type ServicePoint = {
  code: string;
  district: string;
  kind: 'centre' | 'station' | 'community-room';
  name: Bilingual;
  address: Bilingual;
  subDistrict: string;
  position: Position;
  approx: true;
  hours: readonly OpeningHours[];
  /** counters closed for lunch; null: staffed through */
  lunch: DayInterval | null;
  languages: readonly ('zh' | 'en' | 'sign')[];
  /** service codes offered at the counter */
  services: readonly string[];
  walkIn: Bilingual;
  access: readonly Bilingual[];
};

/** A point that serves a community; rank 1 is the first choice. */
export type Coverage = { community: string; point: string; rank: number };
