// Fills an empty database with the demo: two districts with their catalogue, places and rules, and sample teams.

import type { App, Ctx } from '#app/platform/context.server.ts';
import { beginStaff } from '#app/services/access/begin-staff.server.ts';
import { changeAddress } from '#app/services/board/sheet-addresses.server.ts';
import { bookSamples } from '#app/services/booking/book-samples.server.ts';
import { beginContent } from '#app/services/content/begin.server.ts';
import { beginFigures } from '#app/services/figures/begin-figures.server.ts';
import { askSamples } from '#app/services/matter/ask-samples.server.ts';
import { beginOrganisations } from '#app/services/organisation/begin-organisations.server.ts';
import { beginPartners } from '#app/services/session/begin-partners.server.ts';
import { sampleBookings, sampleSheetAddresses } from '#prisma/seed/bookings.ts';
import { busyDay } from '#prisma/seed/busy-day.ts';
import { sampleFigures } from '#prisma/seed/figures.ts';
import { sampleOrganisations } from '#prisma/seed/organisations.ts';
import { samplePartners } from '#prisma/seed/partners.ts';
import { sampleMatters, sampleQuestions } from '#prisma/seed/questions.ts';
import { sampleStaff } from '#prisma/seed/staff.ts';
import { demoTeams, firstContent } from './first-content.server.ts';

/** Leaves what is loaded already alone. Returns lines to print for the person who started the portal. */
export async function loadDemo(app: App): Promise<readonly string[]> {
  const ctx = { app, now: app.clock.now(), actor: { kind: 'system', job: 'demo' } as const, requestId: 'demo' };
  const begun = await beginContent(ctx, firstContent(), demoTeams());
  if (!begun.ok) throw new Error(`The demo could not be loaded: ${begun.problem.code}`);
  const staffed = await beginStaff(ctx, sampleStaff);
  if (!staffed.ok) throw new Error(`The demo could not be staffed: ${staffed.problem.code}`);
  const partnered = await beginPartners(ctx, samplePartners);
  if (!partnered.ok) throw new Error(`The demo's partner units could not be made: ${partnered.problem.code}`);
  if (app.config.demoSamples) await loadSamples(ctx);
  return ['Staff accounts of the demo, their password and current codes: /en/staff/sign-in'];
}

/** What invented people have booked, asked and been given. */
async function loadSamples(ctx: Ctx): Promise<void> {
  const full = ctx.app.config.demoBoard ? busyDay : [];
  const booked = await bookSamples(ctx, [...sampleBookings, ...full]);
  if (booked.ok && booked.value > 0) {
    for (const address of sampleSheetAddresses) await changeAddress(ctx, address);
  }
  if (!booked.ok) throw new Error(`The demo's bookings could not be made: ${booked.problem.code}`);
  const hosted = await beginOrganisations(ctx, sampleOrganisations);
  if (!hosted.ok) throw new Error(`The demo's organisations could not be made: ${hosted.problem.code}`);
  const asked = await askSamples(ctx, sampleQuestions, sampleMatters);
  if (!asked.ok) throw new Error(`The demo's questions could not be asked: ${asked.problem.code}`);
  const figured = await beginFigures(ctx, sampleFigures);
  if (!figured.ok) throw new Error(`The demo's figures could not be laid out: ${figured.problem.code}`);
}
