// Which texts must be read and which consents given, each decided alone (Personal Information Protection Law art. 14, 29–31).
import type { DraftData, Needs } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';

/**
 * notice: what happens with the data has been read (art. 17; a state organ must tell also where it needs no consent, art. 35)
 * others: people who are booked for have agreed · health: facts about health · children: a guardian's consent for a child's data
 */
export const consentCodes = ['notice', 'others', 'health', 'children'] as const;
export type ConsentCode = (typeof consentCodes)[number];

/** The version of a text that is in force. */
export type TextInForce = { code: string; revisionId: string };

export function tellsHealth(needs: Needs | null): boolean {
  if (!needs) return false;
  return needs.wheelchair || needs.signLanguage || needs.bedside || needs.noFingerprints || needs.cannotDecide;
}

/** `child`: somebody under the age of children's rules is among the applicants, on the day of the visit. */
export function consentsNeeded(draft: DraftData, child: boolean): ConsentCode[] {
  const needed: Record<ConsentCode, boolean> = {
    notice: true,
    others: draft.applicants.some((applicant) => applicant.relation !== 'self'),
    health: tellsHealth(draft.needs),
    children: child,
  };
  return consentCodes.filter((code) => needed[code]);
}

/** A consent counts only for the version that is in force: a changed text is asked again. */
export function checkConsents(draft: DraftData, child: boolean, texts: readonly TextInForce[]): FieldProblem[] {
  return consentsNeeded(draft, child).flatMap((code): FieldProblem[] => {
    // these two are asked beside what they are about, on earlier pages
    if (code === 'others') return draft.consentOfOthers ? [] : [problem('who', 'others', 'consent-of-others')];
    if (code === 'health')
      return draft.needs?.healthConsent ? [] : [problem('needs', 'healthConsent', 'consent-missing')];
    const given = draft.consents.find((consent) => consent.code === code);
    const text = texts.find((t) => t.code === code);
    if (given && (!text || text.revisionId === given.revisionId)) return [];
    return [problem('notice', `consent-${code}`, given ? 'consent-outdated' : 'consent-missing')];
  });
}

function problem(step: FieldProblem['step'], field: string, code: string): FieldProblem {
  return { person: null, step, field, code, severity: 'error' };
}
