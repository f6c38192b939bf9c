// Any text at all for property tests: control characters, half surrogates, rare Han and plain letters mixed.
import fc from 'fast-check';

const point = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0, max: 0x10ffff }),
);

export const anyText = fc.array(point, { maxLength: 30 }).map((points) => String.fromCodePoint(...points));
