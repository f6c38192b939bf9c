// What an event's seal covers, and that a chain sealed in parts is the same chain.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalEvent, chainStart, type SealedEvent, sealChain } from './seal.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function anEvent(at: number, part: Partial<SealedEvent> = {}) {
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    seq: String(at),
    at: new Date(1_790_000_000_000 + at),
    type: 'booking.placed',
    district: 'hanyang',
    pointId: 'sixin',
    bookingId: null,
    visitId: null,
    subject: 'booking:1',
    actorKind: 'citizen',
    actorId: 'citizen',
    data: { mode: 'home', services: ['rid'] },
    personalSealed: null,
    subjectKeyId: null,
    ...part,
  };
}

function aChain(length: number): SealedEvent[] {
  const events = Array.from({ length }, (_, at) => anEvent(at + 1));
  const seals = sealChain(events, chainStart, sha256);
  return events.map((event, at) => ({ ...event, ...(seals[at] as { prevHash: string; hash: string }) }));
}

test('a chain is the same, sealed in one go or in two', () => {
  const chain = aChain(6);
  const events = chain.map(({ hash: _hash, prevHash: _prev, ...event }) => event);
  const first = sealChain(events.slice(0, 3), chainStart, sha256);
  const second = sealChain(events.slice(3), first[2]?.hash as string, sha256);
  expect([...first, ...second].map((seal) => seal.hash)).toEqual(chain.map((event) => event.hash));
});

test('the order of keys does not matter, any value does', () => {
  expect(canonicalEvent(anEvent(1, { data: { a: 1, b: { d: 2, c: 3 } } }), 'x')).toBe(
    canonicalEvent(anEvent(1, { data: { b: { c: 3, d: 2 }, a: 1 } }), 'x'),
  );
  expect(canonicalEvent(anEvent(1, { data: { a: [1] } }), 'x')).not.toBe(
    canonicalEvent(anEvent(1, { data: { a: 1 } }), 'x'),
  );
});
