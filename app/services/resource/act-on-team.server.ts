// What a form of a team's page asks for, led to the use case that does it.
import { compensations } from '#app/domain/resource/overtime.ts';
import { type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { dropMember, editMember, editTeam, memberRanks, setWeek, teamLanguages } from './edit-team.server.ts';
import {
  addException,
  addLeave,
  addOvertime,
  closeOvertime,
  dropException,
  dropLeave,
  leaveKinds,
} from './roster.server.ts';

type Typed = Readonly<Record<string, string>>;
export type TeamAct = { teamId: string; what: string; typed: Typed };

/** Fields as typed; those of several values joined by spaces. Every use case asks for permission itself. */
export async function actOnTeam(ctx: Ctx, { teamId, what, typed }: TeamAct): Promise<Result<unknown>> {
  const text = (name: string) => typed[name] ?? '';
  const acts: Record<string, () => Promise<Result<unknown>>> = {
    team: () =>
      editTeam(ctx, {
        teamId,
        district: '',
        kind: 'mobile',
        pointId: text('pointId'),
        nameZh: text('nameZh'),
        nameEn: text('nameEn'),
        skills: manyOf(text('skills')),
        active: text('active') === 'yes',
      }),
    member: async () => {
      const languages = manyOf(text('languages')).filter((one) => (teamLanguages as readonly string[]).includes(one));
      const rank = memberRanks.find((one) => one === text('rank'));
      if (!rank) return refuse('form-invalid', undefined, 'rank');
      const memberId = text('memberId') || null;
      const leader = text('leader') === 'yes';
      return editMember(ctx, {
        teamId,
        memberId,
        nameZh: text('memberZh'),
        nameEn: text('memberEn'),
        rank,
        languages,
        leader,
      });
    },
    'member-out': () => dropMember(ctx, { teamId, memberId: text('memberId') }),
    week: () => setWeek(ctx, { teamId, typed }),
    exception: () => addException(ctx, { teamId, date: text('date'), off: text('off') === 'yes', typed }),
    'exception-out': () => dropException(ctx, { teamId, date: text('date') }),
    leave: async () => {
      const kind = leaveKinds.find((one) => one === text('kind'));
      if (!kind) return refuse('form-invalid', undefined, 'kind');
      return addLeave(ctx, { teamId, memberId: text('memberId'), kind, from: text('from'), until: text('until') });
    },
    'leave-out': () => withId(text('leaveId'), (leaveId) => dropLeave(ctx, { teamId, leaveId })),
    overtime: async () => {
      const compensation = compensations.find((one) => one === text('compensation'));
      if (!compensation) return refuse('form-invalid', undefined, 'compensation');
      return addOvertime(ctx, { teamId, date: text('date'), start: text('start'), end: text('end'), compensation });
    },
    'overtime-out': () =>
      withId(text('overtimeId'), (overtimeId) => closeOvertime(ctx, { teamId, overtimeId, what: 'drop' })),
    'overtime-settle': () =>
      withId(text('overtimeId'), (overtimeId) => closeOvertime(ctx, { teamId, overtimeId, what: 'settle' })),
  };
  const act = Object.hasOwn(acts, what) ? acts[what] : undefined;
  return act ? act() : refuse('form-invalid');
}

function manyOf(text: string): string[] {
  return text.split(' ').filter((one) => one !== '');
}

async function withId(id: string, work: (id: string) => Promise<Result<null>>): Promise<Result<null>> {
  return /^[0-9a-f-]{36}$/.test(id) ? work(id) : refuse('not-found');
}
