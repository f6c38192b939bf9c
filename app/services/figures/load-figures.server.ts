// A month in figures for the desk, and for everybody with small numbers left out.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import {
  type Breakdown,
  type Distribution,
  type MonthFigures,
  monthBeside,
  monthFigures,
  monthOf,
  suppressed,
} from '#app/domain/figures/figures.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { lastCount, sumFigures, sumOpen } from '#app/store/figures.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { staffIdOf } from '../resource/scope.server.ts';

/** null: too small to be shown. */
export type Shown = number | null;
export type FiguresPage = {
  month: string;
  before: string;
  after: string | null;
  countedAt: Date | null;
  district: string | null;
  districts: { id: string; name: Bilingual }[];
  counters: Record<keyof MonthFigures['counters'], Shown>;
  by: Record<'unit' | 'place' | 'service' | 'language', { key: string; people: Shown; items: Shown }[]>;
  promises: Distribution[];
  windows: MonthFigures['windows'] | null;
  expedite: Record<keyof MonthFigures['expedite'], Shown>;
  satisfaction: MonthFigures['satisfaction'] | null;
  /** names of services and units by code */
  names: Record<string, Bilingual>;
};

export function loadFigures(
  ctx: Ctx,
  asked: { month: string | null; district: string | null },
): Promise<Result<FiguresPage>> {
  return permittedSql(ctx, 'figures.read', async (sql) => {
    if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
    const content = await published(ctx.app, ctx.now);
    const own = ctx.actor.district;
    const chosen = own ?? (content.districts.has(asked.district ?? '') ? asked.district : null);
    const { figures, head } = await month(sql, ctx, content, { month: asked.month, district: chosen });
    const districts = own === null ? [...content.districts].map(([id, { body }]) => ({ id, name: body.name })) : [];
    const { byUnit: unit, byPlace: place, byService: service, byLanguage: language, ...rest } = figures;
    return ok({ ...head, districts, ...rest, by: { unit, place, service, language } });
  });
}

/** Who exported what is written down; the name stands on the file. */
export function exportFigures(
  ctx: Ctx,
  asked: { month: string; district: string | null; kind: 'csv' | 'xlsx' | 'pdf' },
): Promise<Result<{ page: FiguresPage; who: Bilingual }>> {
  return loadFigures(ctx, asked).then((loaded) =>
    loaded.ok
      ? permittedSql(ctx, 'figures.read', async (sql) => {
          const id = staffIdOf(ctx);
          const { month, district } = loaded.value;
          await appendEvents(sql, ctx.actor, ctx.now, [
            { type: 'figures.exported', subject: `figures:${month}`, district, data: { kind: asked.kind, month } },
          ]);
          const who = (await loadStaffNames(sql, [id]))[id] ?? { zh: id, en: id };
          return ok({ page: loaded.value, who });
        })
      : loaded,
  );
}

/** For everybody: what is fewer than five is not shown, nor what would give it away. */
export function loadPublicFigures(
  ctx: Ctx,
  asked: { month: string | null; district: string },
): Promise<Result<FiguresPage>> {
  return permittedSql(ctx, 'figures.public', async (sql) => {
    const content = await published(ctx.app, ctx.now);
    if (!content.districts.has(asked.district)) return refuse('not-found');
    const { figures, head } = await month(sql, ctx, content, asked);
    const { counters, expedite } = figures;
    const enough = (count: number) => count === 0 || count >= 5;
    const [sessions = null, people = null, items = null, listeners = null] = [
      counters.sessions,
      counters.people,
      counters.items,
      counters.listeners,
    ].flatMap((count) => suppressed([count]));
    const [granted = null, refused = null] = suppressed([expedite.granted, expedite.refused]);
    return ok({
      ...head,
      districts: [],
      counters: { sessions, people, items, listeners },
      by: {
        unit: hidden(figures.byUnit),
        place: hidden(figures.byPlace),
        service: hidden(figures.byService),
        language: hidden(figures.byLanguage),
      },
      promises: figures.promises.filter(({ kept }) => kept.of >= 5).map(publicPromise),
      windows: enough(figures.windows.of - figures.windows.yes) && figures.windows.of >= 5 ? figures.windows : null,
      expedite: { asked: suppressed([expedite.asked])[0] ?? null, granted, refused },
      satisfaction: figures.satisfaction.answers >= 5 ? publicLevels(figures.satisfaction) : null,
    });
  });
}

/** Days with few items are drawn together with the next ones, so that nobody's own item is a bar. */
function publicPromise(distribution: Distribution): Distribution {
  const days: Distribution['days'] = [];
  let waiting = { n: 0, late: 0 };
  for (const day of distribution.days) {
    waiting = { n: waiting.n + day.n, late: waiting.late + day.late };
    if (waiting.n < 5) continue;
    days.push({ days: day.days, ...waiting });
    waiting = { n: 0, late: 0 };
  }
  const last = days.at(-1);
  if (last) days[days.length - 1] = { days: last.days, n: last.n + waiting.n, late: last.late + waiting.late };
  const { open, overdue } = distribution;
  const few = [open, overdue].some((count) => count > 0 && count < 5);
  const still = few ? { open: 0, overdue: 0, few } : { open, overdue };
  return { ...distribution, ...still, days, slowest: days.at(-1)?.days ?? null };
}

function publicLevels(satisfaction: MonthFigures['satisfaction']): MonthFigures['satisfaction'] | null {
  const small = satisfaction.levels.some(({ n }) => n > 0 && n < 5);
  if (!small) return satisfaction;
  // Levels with few answers are told as one: satisfied or not.
  const up = satisfaction.levels.filter(({ level }) => level >= 3).reduce((sum, { n }) => sum + n, 0);
  const down = satisfaction.answers - up;
  if (down > 0 && down < 5) return null;
  return { ...satisfaction, levels: [4, 2].map((level) => ({ level, n: level === 4 ? up : down })) };
}

function hidden(rows: Breakdown): FiguresPage['by']['unit'] {
  const people = suppressed(rows.map((row) => row.people));
  const items = suppressed(rows.map((row) => row.items));
  return rows.map(({ key }, index) => ({ key, people: people[index] ?? null, items: items[index] ?? null }));
}

type Asked = { month: string | null; district: string | null };

async function month(sql: Sql, ctx: Ctx, content: Published, asked: Asked) {
  const today = civilDateOf(ctx.now);
  const span = monthOf(asked.month, today);
  const { district } = asked;
  const figures = monthFigures(
    await sumFigures(sql, { district, ...span }),
    span.month === today.slice(0, 7) ? await sumOpen(sql, { district, today }) : [],
  );
  const names: Record<string, Bilingual> = {};
  for (const [code, { body }] of content.entries) names[code] = body.name;
  for (const { key } of figures.byUnit) names[key] = content.points.get(key)?.name ?? { zh: key, en: key };
  const after = monthBeside(span.month, 1);
  return {
    figures,
    head: {
      month: span.month,
      before: monthBeside(span.month, -1),
      after: after > today.slice(0, 7) ? null : after,
      countedAt: await lastCount(sql),
      district,
      names,
    },
  };
}
