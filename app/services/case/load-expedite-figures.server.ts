// The public page of expediting: how many asked, what came of them and why not; small numbers are not shown.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type RefusalCode, refusalCodes } from '#app/domain/case/expedite.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { countExpedites } from '#app/store/expedites.server.ts';
import { type Published, published } from '../content/published.server.ts';

export type ShownCount = number | 'few';
export type ExpediteFigures = {
  days: number;
  below: number;
  services: { name: Bilingual; asked: ShownCount; granted: ShownCount; refused: ShownCount }[];
  reasons: { code: RefusalCode; count: ShownCount }[];
  /** grounds of the green channel, each with the services it holds for */
  green: { ground: Bilingual; services: Bilingual[] }[];
};

const days = 90;

/** Everybody may read it. null for a district that is not there. */
export async function loadExpediteFigures(ctx: Ctx, district: string): Promise<ExpediteFigures | null> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(district)?.body.cases;
  if (!rules) return null;
  const since = new Date(ctx.now.getTime() - days * 86_400_000);
  const counts = await countExpedites(sqlOfClient(ctx.app.pool), district, since);
  const shown = (count: number): ShownCount => (count > 0 && count < rules.shownFrom ? 'few' : count);
  const sum = (fits: (row: (typeof counts)[number]) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  const codes = [...new Set(counts.map(({ serviceCode }) => serviceCode))];
  return {
    days,
    below: rules.shownFrom,
    services: codes.map((code) => ({
      name: content.entries.get(code)?.body.name ?? { zh: code, en: code },
      asked: shown(sum((row) => row.serviceCode === code)),
      granted: shown(sum((row) => row.serviceCode === code && row.status === 'approved')),
      refused: shown(sum((row) => row.serviceCode === code && row.status.startsWith('refused'))),
    })),
    reasons: refusalCodes.flatMap((code) => {
      const count = sum((row) => row.reasonCode === code && row.status.startsWith('refused'));
      return count === 0 ? [] : [{ code, count: shown(count) }];
    }),
    green: greenGrounds(content, rules.green.grounds),
  };
}

function greenGrounds(content: Published, codes: readonly string[]): ExpediteFigures['green'] {
  const grounds = new Map<string, ExpediteFigures['green'][number]>();
  for (const { body } of content.entries.values()) {
    if (body.kind !== 'service') continue;
    for (const { code, name } of body.expediteGrounds) {
      if (!codes.includes(code)) continue;
      const ground = grounds.get(name.en) ?? { ground: name, services: [] };
      ground.services.push(body.short);
      grounds.set(name.en, ground);
    }
  }
  return [...grounds.values()];
}
