// Every route × method × role, declared. A route or method without a row fails the unit test beside this file's users;
// the matrix replays all rows against the running portal, as pages and as data requests.
import { citizens } from './expectations/citizens.ts';
import { hosts } from './expectations/hosts.ts';
import { staffHouse } from './expectations/staff-house.ts';
import { staffWork } from './expectations/staff-work.ts';
import type { Expectation } from './outcome.ts';

export const expectations: Record<string, Expectation> = { ...citizens, ...hosts, ...staffWork, ...staffHouse };
