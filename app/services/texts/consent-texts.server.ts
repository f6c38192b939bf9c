// Which version of which text stands behind each consent line. A line may have a text of its own (`consent-…`);
// until an office publishes one, the notice or the children's rules are meant.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import { type ConsentCode, consentCodes, type TextInForce } from '#app/domain/booking/consents.ts';
import type { Published } from '../content/published.server.ts';

const general: Record<ConsentCode, string> = {
  notice: 'privacy',
  sensitive: 'privacy',
  health: 'privacy',
  children: 'children',
};

export const ConsentText = z.object({ title: Bilingual, body: Bilingual, effectiveFrom: z.string() });
export type ConsentText = z.infer<typeof ConsentText>;

/** For `decideRequest` and the ledger: code and version of each line whose text is published. */
export function textsInForce(content: Published): TextInForce[] {
  return consentCodes.flatMap((code) => {
    const text = found(content, code);
    return text ? [{ code, revisionId: text.revisionId }] : [];
  });
}

/** The text of one line with its version, to be read; null while none is published. */
export function consentText(content: Published, code: ConsentCode): (ConsentText & { version: number }) | null {
  const text = found(content, code);
  return text ? { ...ConsentText.parse(text.body), version: text.version } : null;
}

function found(content: Published, code: ConsentCode) {
  return content.texts.get(`consent-${code}`) ?? content.texts.get(general[code]);
}
