// The content in force today: districts, catalogue, rules, texts, calendar and places, parsed once and kept in memory.
// At most a second old: the stamp of the revisions is asked again after that.

import { District } from '#app/domain/bureau/district.ts';
import { CalendarYearBody, calendarOf, type WorkingCalendar } from '#app/domain/calendar/calendar-year.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { CatalogueEntry } from '#app/domain/catalogue/entry.ts';
import { AnswerTemplate } from '#app/domain/matter/question.ts';
import { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { RoadTable } from '#app/domain/schedule/travel-matrix.ts';
import type { App } from '#app/platform/context.server.ts';
import { type Sql, sqlOfClient } from '#app/platform/sql.server.ts';
import { contentStamp, loadInForce, type RevisionRow } from '#app/store/content.server.ts';
import {
  type Community,
  loadCommunities,
  loadPoints,
  loadSubdistricts,
  type ServicePoint,
  type Subdistrict,
} from '#app/store/gazetteer.server.ts';

export type InForce<T> = { revisionId: string; version: number; body: T };
export type Published = {
  stamp: string;
  date: string;
  districts: ReadonlyMap<string, InForce<District>>;
  entries: ReadonlyMap<string, InForce<CatalogueEntry>>;
  rules: ReadonlyMap<string, InForce<OfficeRules>>;
  texts: ReadonlyMap<string, InForce<unknown>>;
  /** answers clerks begin with */
  answers: ReadonlyMap<string, InForce<AnswerTemplate>>;
  calendar: WorkingCalendar;
  /** measured ways between communities, by district */
  roads: ReadonlyMap<string, InForce<RoadTable>>;
  subdistricts: readonly Subdistrict[];
  communities: ReadonlyMap<string, Community>;
  points: ReadonlyMap<string, ServicePoint>;
};

type Kept = { published: Published; checkedAt: number };
const kept = new WeakMap<App, Kept>();
const asking = new WeakSet<App>();
const maxAgeMs = 1_000;

/** What is in force at `now` (its civil date in Asia/Shanghai decides). Throws if stored content does not parse. */
export async function published(app: App, now: Date): Promise<Published> {
  const date = civilDateOf(now);
  const known = kept.get(app);
  const clock = performance.now();
  if (known && known.published.date === date && clock - known.checkedAt < maxAgeMs) return known.published;
  // One asks, the others go on with what is known: many hold a connection here, and if all waited for a further one,
  // none would ever be free.
  if (known && known.published.date === date && asking.has(app)) return known.published;
  asking.add(app);
  try {
    return await askAgain(app, date, known, clock);
  } finally {
    asking.delete(app);
  }
}

async function askAgain(app: App, date: string, known: Kept | undefined, clock: number): Promise<Published> {
  const sql = sqlOfClient(app.pool);
  const stamp = await contentStamp(sql);
  if (known && known.published.date === date && known.published.stamp === stamp) {
    known.checkedAt = clock;
    return known.published;
  }
  const fresh = await load(sql, stamp, date);
  kept.set(app, { published: fresh, checkedAt: clock });
  return fresh;
}

/** The next reader asks the database again: called after content was decided. */
export function forgetPublished(app: App): void {
  kept.delete(app);
}

async function load(sql: Sql, stamp: string, date: string): Promise<Published> {
  const rows = await loadInForce(sql, date);
  const [subdistricts, communities, points] = await Promise.all([
    loadSubdistricts(sql),
    loadCommunities(sql),
    loadPoints(sql),
  ]);
  return {
    stamp,
    date,
    districts: byKey(rows, 'district', (body) => District.parse(body)),
    entries: byKey(rows, 'service', (body) => CatalogueEntry.parse(body)),
    rules: byKey(rows, 'rules', (body) => OfficeRules.parse(body)),
    texts: byKey(rows, 'text', (body) => body),
    answers: byKey(rows, 'answer', (body) => AnswerTemplate.parse(body)),
    roads: byKey(rows, 'roads', (body) => RoadTable.parse(body)),
    calendar: calendarOf(
      [...byKey(rows, 'calendar', (body) => CalendarYearBody.parse(body)).values()].map((y) => y.body),
    ),
    subdistricts,
    communities: new Map(communities.map((community) => [community.id, community])),
    points: new Map(points.map((point) => [point.id, point])),
  };
}

function byKey<T>(rows: readonly RevisionRow[], kind: RevisionRow['kind'], parse: (body: unknown) => T) {
  const map = new Map<string, InForce<T>>();
  for (const row of rows) {
    if (row.kind === kind) map.set(row.key, { revisionId: row.id, version: row.version, body: parse(row.body) });
  }
  return map;
}
