// The steps of the booking form, in their order, and which of them a draft has finished.
import type { DraftData } from './draft.ts';

export const steps = ['who', 'place', 'needs', 'time', 'notice', 'people', 'contact', 'check'] as const;
export type Step = (typeof steps)[number];

/** Has the draft what this step asks for? Content is judged elsewhere; this says only "answered". */
export function isAnswered(draft: DraftData, step: Step): boolean {
  switch (step) {
    case 'who':
      return draft.applicants.length > 0 && draft.applicants.every((a) => a.services.length > 0);
    case 'place':
      return draft.place !== null && (draft.place.detail !== '' || draft.place.pointId !== null);
    case 'needs':
      return draft.needs !== null;
    case 'time':
      return draft.time !== null;
    case 'notice':
      return draft.consents.length > 0;
    case 'people':
      return draft.applicants.every((a) => draft.people.some((p) => p.key === a.key));
    case 'contact':
      return draft.contact !== null;
    case 'check':
      return false;
  }
}

/** The first step that still wants an answer: where a resumed draft opens. */
export function nextStep(draft: DraftData): Step {
  return steps.find((step) => !isAnswered(draft, step)) ?? 'check';
}

/** May this step be opened now? Only when all before it are answered. */
export function mayOpen(draft: DraftData, step: Step): boolean {
  return steps.indexOf(step) <= steps.indexOf(nextStep(draft));
}
