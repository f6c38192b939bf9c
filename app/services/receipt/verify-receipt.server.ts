// Is this paper genuine? Anybody may ask with number and check code. What we do not know, a wrong code and a paper that
// was tampered with get one and the same answer, by the same work.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { type ReceiptState, receiptStanding, signedText, type VoidReason } from '#app/domain/receipt/receipt.ts';
import { parseCheckCode, parseReceiptNumber } from '#app/domain/receipt/receipt-code.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sameText } from '#app/platform/crypto/keyring.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import { loadReceiptVersions, type StoredReceipt } from '#app/store/receipts.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { codeOf } from './receipt-papers.server.ts';

/** Masked, and nobody's name. */
export type VerifiedReceipt = {
  standing: 'valid' | 'replaced' | 'void';
  number: string;
  version: number;
  newest: number;
  issuedAt: Date;
  voidedAt: Date | null;
  voidReason: VoidReason | null;
  bureau: Bilingual;
  mode: string;
  documentNumber: string | null;
  items: { service: Bilingual; state: ReceiptState; acceptedOn: CivilDate | null; promisedOn: CivilDate | null }[];
};
export type Verdict = { faults: Fault[]; asked: boolean; receipt: VerifiedReceipt | null };

const tries = { max: 60, seconds: 600 };

/** Refuses with too-many-requests. A fault in a field is told before anything is looked up. */
export async function verifyReceipt(
  ctx: Ctx,
  input: { number: string; code: string; network: string },
): Promise<Result<Verdict>> {
  const number = parseReceiptNumber(input.number);
  const code = parseCheckCode(input.code);
  const faults = Object.entries({ number, code }).flatMap(([field, check]): Fault[] =>
    check.ok ? [] : [{ field, code: check.code, facts: { ...check.say } }],
  );
  if (!number.ok || !code.ok) return ok({ faults, asked: false, receipt: null });
  const allowed = await throttle(ctx.app.pool, ctx.now, { key: `verify:${input.network}`, ...tries });
  if (!allowed.ok) return refuse('too-many-requests');
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'receipt.verify', async (sql) => {
    const versions = await loadReceiptVersions(sql, number.value);
    // Compared once where there is none, so that the work is the same.
    const found = versions.filter((version) => sameText(codeOf(ctx, version), code.value));
    if (versions.length === 0) sameText(code.value, number.value);
    const genuine = found.find((version) => isGenuine(ctx, version));
    const newest = versions[0]?.version ?? 0;
    return ok({ faults: [], asked: true, receipt: genuine ? factsOf(content, genuine, newest) : null });
  });
}

/** The row says what it said when it was signed. */
function isGenuine(ctx: Ctx, receipt: StoredReceipt): boolean {
  return ctx.app.keys.verify('receipt', signedText(receipt), receipt.signature);
}

function factsOf(content: Published, receipt: StoredReceipt, newest: number): VerifiedReceipt {
  const { number, version, issuedAt, voidedAt, voidReason, district } = receipt;
  return {
    standing: receiptStanding(receipt),
    number,
    version,
    newest,
    issuedAt,
    voidedAt,
    voidReason,
    bureau: content.districts.get(district)?.body.bureau ?? { zh: district, en: district },
    mode: receipt.content.mode,
    documentNumber: receipt.content.number,
    items: receipt.content.items.map(({ service, state, acceptedOn, promisedOn }) => ({
      service: content.entries.get(service)?.body.name ?? { zh: service, en: service },
      state,
      acceptedOn,
      promisedOn,
    })),
  };
}
