// Letters to partner units about single talks: what is asked, and a reminder. Who has no address answers on its page only.
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { partnerAddresses } from '#app/store/partner-units.server.ts';
import { talksById } from '#app/store/session-talks.server.ts';
import type { Published } from '../content/published.server.ts';
import { namesOf } from '../organisation/edit-contacts.server.ts';

/** One letter for each of these talks that still waits; the same question is never sent twice. */
export async function tellPartners(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  told: { what: 'asked' | 'reminded'; talkIds: readonly string[] },
): Promise<void> {
  if (told.talkIds.length === 0) return;
  const none = { zh: '—', en: '—' };
  const talks = await talksById(sql, told.talkIds);
  const units = await partnerAddresses(
    sql,
    ctx.app.keys,
    talks.flatMap(({ unitId }) => unitId ?? []),
  );
  const letters = talks.flatMap((talk): NewMessage[] => {
    const unit = units.get(talk.unitId ?? '');
    const { date, start, dueAt } = talk;
    if (!unit || date === null || start === null || dueAt === null || talk.partnerStatus !== 'asked') return [];
    return [
      {
        template: 'partner-told',
        channel: 'email',
        to: unit.email,
        locale: unit.locale,
        dedupe: `talk:${talk.id}:${told.what}:${talk.version}`,
        district: talk.district,
        facts: {
          what: told.what,
          unit: unit.name,
          talk: content.entries.get(talk.topic)?.body.name ?? none,
          date,
          start,
          minutes: talk.minutes,
          seats: talk.seats,
          host: namesOf(talk),
          place: content.communities.get(talk.communityId)?.name ?? none,
          until: dueAt.toISOString(),
          late: dueAt <= ctx.now,
        },
      },
    ];
  });
  await enqueueMessages(sql, ctx.app, ctx.now, letters);
}
