// Who may knock, and what can come of it: the words of the table of expectations.
import { type Role, roles } from '#app/domain/access/role.ts';

export type Who = 'anonymous' | 'half-signed' | Role;
export const everybody: readonly Who[] = ['anonymous', 'half-signed', ...roles];

/**
 * page: 200. redirect: somewhere that is not the sign-in page. out: 401, 403, or sent to the sign-in page.
 * missing: 404 or 410. invalid: 422. conflict: 409.
 */
export type Outcome = 'page' | 'redirect' | 'out' | 'missing' | 'invalid' | 'conflict';
export type ByWho = Record<Who, Outcome>;

/** A route's sample address, what a GET brings, and what this harmless form brings when posted. */
export type Expectation = {
  at: string;
  get: ByWho;
  post?: { form: Record<string, string>; by: ByWho };
};

function byWho(outcome: (who: Who) => Outcome): ByWho {
  return Object.fromEntries(everybody.map((who) => [who, outcome(who)])) as ByWho;
}

/** The same for everybody: citizens' pages do not look at the staff cookie. */
export function all(outcome: Outcome): ByWho {
  return byWho(() => outcome);
}

/** For these roles; everybody else stays out. */
export function only(allowed: readonly Role[], outcome: Outcome = 'page'): ByWho {
  return byWho((who) => ((allowed as readonly Who[]).includes(who) ? outcome : 'out'));
}

/** For everybody who is fully signed in. */
export function staff(outcome: Outcome = 'page'): ByWho {
  return only(roles, outcome);
}

/** A step of signing in: pages for those in this step, a way on for all others. */
export function step(anonymous: Outcome, half: Outcome, signedIn: Outcome): ByWho {
  return byWho((who) => (who === 'anonymous' ? anonymous : who === 'half-signed' ? half : signedIn));
}

/** What an answer of the server amounts to. `to` is where it sends the browser. */
export function outcomeOf(status: number, to: string | null): Outcome | `${number}` {
  if (to !== null) return /\/staff\/sign-in(?:[?#]|$)/.test(to) ? 'out' : 'redirect';
  if (status === 200) return 'page';
  if (status === 401 || status === 403) return 'out';
  if (status === 404 || status === 410) return 'missing';
  if (status === 422) return 'invalid';
  return status === 409 ? 'conflict' : `${status}`;
}
