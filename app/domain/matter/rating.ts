// The national rating (好差评): five levels, one per finished item, given freely. What was typed is read here.
import { ok, type Result, refuse } from '#app/domain/result.ts';

/** 5 is 非常满意, 1 is 非常不满意: the order in which the scale is printed. */
export const ratingLevels = [5, 4, 3, 2, 1] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** What a level can be about: the national sub-items on site and online. */
export const ratingReasons = ['efficiency', 'competence', 'attitude', 'guide', 'convenience', 'platform'] as const;
export type RatingReason = (typeof ratingReasons)[number];

/** An item is rated when it has come to an end that somebody worked for; who stayed away or withdrew is not asked. */
export const ratableStatuses = ['delivered', 'returned', 'not_accepted'] as const;

/** Low ratings are followed up. */
export function isLow(level: number): boolean {
  return level <= 2;
}

export type GivenRating = { itemId: string; level: RatingLevel; reasons: RatingReason[] };

/**
 * Ratings from a form with `level.<item>` and `why.<item>` (joined by spaces). Items without a level are left alone.
 * Refuses with rating-empty when no level is chosen at all.
 */
export function readRatings(
  itemIds: readonly string[],
  typed: Readonly<Record<string, string>>,
): Result<GivenRating[]> {
  const given = itemIds.flatMap((itemId): GivenRating[] => {
    const level = ratingLevels.find((one) => String(one) === typed[`level.${itemId}`]);
    const told = (typed[`why.${itemId}`] ?? '').split(' ');
    return level ? [{ itemId, level, reasons: ratingReasons.filter((one) => told.includes(one)) }] : [];
  });
  return given.length > 0 ? ok(given) : refuse('rating-empty', undefined, `level.${itemIds[0] ?? ''}`);
}

/** What the page shows: finished items by name; a level where one was given. */
export type RatingPage = {
  items: { id: string; service: string; person: string | null; level: number | null }[];
};
