// Short words for writing entries: a text in both languages, a fact with its sources, an entry that lists what it cites.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { ServiceEntry, TalkEntry } from '#app/domain/catalogue/entry.ts';
import type { Fact, Source, StatedFact, Verification } from '#app/domain/catalogue/fact.ts';
import { sources } from './sources.ts';

export function text(zh: string, en: string): Bilingual {
  return { zh, en };
}

/** A fact resting on general knowledge alone, or partly, is marked to be verified. */
export function from(...codes: string[]): Fact {
  return { sources: codes, toVerify: codes.includes('K') };
}

export function said(zh: string, en: string, ...codes: string[]): StatedFact {
  return { text: { zh, en }, ...from(...codes) };
}

type Filled = 'kind' | 'sources' | 'verification' | 'effectiveFrom';

const notYetChecked: Verification = { status: 'to-verify', by: null, on: null };
const effectiveFrom = '2026-01-01';

export function service(entry: Omit<ServiceEntry, Filled>): ServiceEntry {
  return { ...entry, kind: 'service', effectiveFrom, verification: notYetChecked, sources: cited(entry) };
}

export function talk(entry: Omit<TalkEntry, Filled>): TalkEntry {
  return { ...entry, kind: 'talk', effectiveFrom, verification: notYetChecked, sources: cited(entry) };
}

/** The sources an entry names anywhere, in the order of the list. */
function cited(entry: object): Source[] {
  const codes = new Set(codesIn(entry));
  return sources.filter((source) => codes.has(source.code));
}

function codesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(codesIn);
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'sources' ? (value as string[]) : codesIn(value)));
}
