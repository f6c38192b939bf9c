// Which version of which text stands behind each consent line, and the texts read out in one language.
import { consentCodes, type TextInForce } from '#app/domain/booking/consents.ts';
import type { Locale } from '#app/domain/locale.ts';
import { LegalText, type ReadText, readText } from '#app/domain/texts/legal-text.ts';
import { textFacts } from '#app/domain/texts/text-facts.ts';
import type { Published } from '../content/published.server.ts';

/** For `decideRequest` and the ledger: code and version of each line whose text is published. */
export function textsInForce(content: Published): TextInForce[] {
  return consentCodes.flatMap((code) => {
    const text = content.texts.get(code);
    return text ? [{ code, revisionId: text.revisionId }] : [];
  });
}

export type ReadVersion = ReadText & { revisionId: string; version: number };

/** A text as a district's readers see it, with its numbers filled in; null while none is published. */
export function readInForce(
  content: Published,
  key: string,
  where: { district: string; locale: Locale },
): ReadVersion | null {
  const text = content.texts.get(key);
  const district = content.districts.get(where.district)?.body;
  const rules = content.rules.get(where.district)?.body;
  if (!text || !district || !rules) return null;
  const read = readText(LegalText.parse(text.body), where.locale, textFacts(district, rules, where.locale));
  return { ...read, revisionId: text.revisionId, version: text.version };
}
