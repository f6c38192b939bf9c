// All demo teams of both districts.
import { dongxihuTeams } from './teams/dongxihu.ts';
import { hanyangTeams } from './teams/hanyang.ts';
import type { Team } from './teams/team.ts';

export const teams: readonly Team[] = [...hanyangTeams, ...dongxihuTeams];
