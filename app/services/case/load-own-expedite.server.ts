// The owner's page of expediting: per service whether our times meet the day, and what has become of a request.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { meets } from '#app/domain/case/clocks.ts';
import type { ExpediteStatus } from '#app/domain/case/expedite.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { loadEvidence, loadExpeditesOf } from '#app/store/expedites.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownBooking } from '../booking/own-booking.server.ts';
import { expeditable, expediteDates } from './ask-expedite.server.ts';

export type OwnExpedite = {
  reference: string;
  today: string;
  mostFiles: number;
  mostMegabytes: number;
  services: {
    code: string;
    name: Bilingual;
    count: number;
    neededBy: string | null;
    dates: { normal: string; expedited: string; provisional: boolean };
    answer: 'normal' | 'expedited' | 'neither' | null;
    grounds: { code: string; name: Bilingual; evidence: Bilingual }[];
  }[];
  requests: {
    id: string;
    service: Bilingual;
    serviceCode: string;
    status: ExpediteStatus;
    neededBy: string;
    promisedOn: string | null;
    reason: string;
    askedAt: Date;
    moreAsked: boolean;
    files: number;
  }[];
};

export function loadOwnExpedite(ctx: Ctx, input: { reference: string }): Promise<Result<OwnExpedite>> {
  return permittedSql(ctx, 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, content, rules } = own.value;
    const today = civilDateOf(ctx.now);
    const items = await loadCaseItems(sql, booking.id);
    const requests = await loadExpeditesOf(sql, booking.id);
    const key = { id: booking.keyId, wrapped: booking.wrapped };
    const services: OwnExpedite['services'] = [];
    for (const code of new Set(items.map(({ serviceCode }) => serviceCode))) {
      const open = expeditable(items, code);
      const [first] = open;
      const entry = content.entries.get(code)?.body;
      const dates = first && (await expediteDates(sql, content, first, today));
      if (!dates || entry?.kind !== 'service' || entry.expediteGrounds.length === 0) continue;
      const { neededBy } = first;
      services.push({
        code,
        name: entry.name,
        count: open.length,
        neededBy,
        dates,
        answer: neededBy === null ? null : meets(neededBy, dates.normal, dates.expedited),
        grounds: entry.expediteGrounds.map(({ code: ground, name, evidence }) => ({ code: ground, name, evidence })),
      });
    }
    const shown: OwnExpedite['requests'] = [];
    for (const request of requests) {
      const place = { table: 'expedite_request', column: 'reason_sealed', row: request.id };
      shown.push({
        id: request.id,
        service: content.entries.get(request.serviceCode)?.body.name ?? {
          zh: request.serviceCode,
          en: request.serviceCode,
        },
        serviceCode: request.serviceCode,
        status: request.status,
        neededBy: request.neededBy,
        promisedOn: request.promisedOn,
        reason: (request.reasonSealed && ctx.app.keys.openFor(key, request.reasonSealed, place)) ?? '',
        askedAt: request.askedAt,
        moreAsked: request.moreAskedAt !== null,
        files: (await loadEvidence(sql, request.id)).length,
      });
    }
    const { files, bytes } = rules.cases.evidence;
    return ok({
      reference: booking.reference,
      today,
      mostFiles: files,
      mostMegabytes: Math.floor(bytes / 1_048_576),
      services,
      requests: shown,
    });
  });
}
