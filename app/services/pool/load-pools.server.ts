// The pools of a district as one of its firms sees them.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { placesTaken } from '#app/domain/session/pool.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { listPools, loadMembers, type Member, type Pool } from '#app/store/session-pools.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownOrganisation } from '../organisation/own-organisation.server.ts';
import { sessionServices } from '../session/free-halves.server.ts';
import { namesFor } from './tell-pool.server.ts';

export type PoolLine = {
  id: string;
  host: Bilingual;
  service: Bilingual;
  status: Pool['status'];
  minimum: number;
  places: number;
  joined: number;
  waiting: number;
  decideOn: string;
  hosts: boolean;
  reference: string | null;
  mine: { status: Member['status']; people: number; offerUntil: Date | null } | null;
};
export type PoolsPage = {
  pools: PoolLine[];
  mayOpen: boolean;
  services: { code: string; name: Bilingual }[];
  terms: { minimum: number; places: number; decideDays: number };
};

export function loadPools(ctx: Ctx, input: { district: string }): Promise<Result<PoolsPage>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const { organisation, content, rules } = own.value;
    const pools: PoolLine[] = [];
    for (const pool of await listPools(sql, input.district)) {
      const members = await loadMembers(sql, pool.id);
      const mine = members.find(({ organisationId }) => organisationId === organisation.id);
      const hosts = pool.hostId === organisation.id;
      pools.push({
        id: pool.id,
        ...(await namesFor(sql, content, pool)),
        status: pool.status,
        minimum: pool.minimum,
        places: pool.places,
        joined: placesTaken(members),
        waiting: members.filter(({ status }) => status === 'waiting').length,
        decideOn: pool.decideOn,
        hosts,
        reference: hosts ? pool.reference : null,
        mine: mine ? { status: mine.status, people: mine.people, offerUntil: mine.offerUntil } : null,
      });
    }
    return ok({
      pools,
      mayOpen: organisation.kind === 'park',
      services: sessionServices(content).map(({ code, name }) => ({ code, name })),
      terms: rules.sessions.pool,
    });
  });
}
