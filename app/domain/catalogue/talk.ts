// What a talk offers: seats, lengths, languages, who listens, who helps to give it, and what the place must have.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import { Fact } from './fact.ts';

export const talkAudiences = ['pupils', 'students', 'staff', 'residents', 'foreigners'] as const;
export const TalkAudience = z.enum(talkAudiences);
export type TalkAudience = z.infer<typeof TalkAudience>;

export const partnerKinds = [
  'fire-brigade',
  'traffic-brigade',
  'drug-education',
  'police-station',
  'exit-entry',
] as const;
export const PartnerKind = z.enum(partnerKinds);
export type PartnerKind = z.infer<typeof PartnerKind>;

export const TalkPlace = z.enum(['classroom', 'hall', 'playground', 'workshop']);
export type TalkPlace = z.infer<typeof TalkPlace>;

export const TalkOffer = Fact.extend({
  seats: z.object({ min: z.number().int().positive(), max: z.number().int().positive() }),
  /** minutes */
  lengths: z.array(z.number().int().positive()).min(1),
  languages: z.array(z.enum(['zh', 'en', 'zh+en'])).min(1),
  audiences: z.array(TalkAudience).min(1),
  partners: z.array(PartnerKind).min(1),
  places: z.array(TalkPlace).min(1),
  outline: z.array(Bilingual).min(1),
  /** what the host provides: projector, power, open space */
  needs: z.array(Bilingual),
  /** part of 开学第一课, the first lesson of a school term */
  firstLesson: z.boolean(),
});
export type TalkOffer = z.infer<typeof TalkOffer>;
