// Which texts must be read and which consents given, each decided alone (Personal Information Protection Law art. 14, 29–31).
import type { DraftData, Needs } from './draft.ts';
import type { FieldProblem } from './field-problem.ts';

/**
 * By the code of the text that is decided on. The notice is read, not agreed to: a state organ must tell also where it
 * needs no consent (art. 35). People who are booked for have agreed; facts about health; a guardian for a child's data.
 */
export const consentCodes = ['privacy-notice', 'booking-for-others', 'consent-health', 'consent-child'] as const;
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
    'privacy-notice': true,
    'booking-for-others': draft.applicants.some((applicant) => applicant.relation !== 'self'),
    'consent-health': tellsHealth(draft.needs),
    'consent-child': child,
  };
  return consentCodes.filter((code) => needed[code]);
}

/** A consent counts only for the version that is in force: a changed text is asked again. */
export function checkConsents(draft: DraftData, child: boolean, texts: readonly TextInForce[]): FieldProblem[] {
  return consentsNeeded(draft, child).flatMap((code): FieldProblem[] => {
    // these two are asked beside what they are about, on earlier pages
    if (code === 'booking-for-others')
      return draft.consentOfOthers ? [] : [problem('who', 'others', 'consent-of-others')];
    if (code === 'consent-health')
      return draft.needs?.healthConsent ? [] : [problem('needs', 'healthConsent', 'consent-missing')];
    const given = draft.consents.find((consent) => consent.code === code);
    const text = texts.find((t) => t.code === code);
    if (given && (!text || text.revisionId === given.revisionId)) return [];
    return [problem('notice', code, given ? 'consent-outdated' : 'consent-missing')];
  });
}

function problem(step: FieldProblem['step'], field: string, code: string): FieldProblem {
  return { person: null, step, field, code, severity: 'error' };
}
