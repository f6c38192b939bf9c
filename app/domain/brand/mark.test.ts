// Marks: what designers draw goes through, what could act or load does not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wanggu, zhiyin } from '#prisma/seed/gazetteer/brands.ts';
import { checkMark } from './mark.ts';

const start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">';
const plain = `${start}<path fill="#12545C" d="M7 31h26"/></svg>`;

test('the demo’s marks are accepted and written anew', () => {
  for (const svg of [zhiyin.markSvg, zhiyin.markOnDarkSvg, wanggu.markSvg, wanggu.markOnDarkSvg]) {
    const check = checkMark(svg);
    expect(check).toMatchObject({ ok: true, code: null });
    expect(checkMark(check.ok ? check.value : '')).toEqual(check);
  }
});

test('a declaration in front, single quotes and line breaks are understood', () => {
  const typed = `<?xml version="1.0" encoding="UTF-8"?>\n<svg viewBox='0 0 40 40'>\n  <g fill = "none">\n <circle cx="3" cy="4" r=".5" />\n</g>\n</svg>\n`;
  expect(checkMark(typed)).toMatchObject({
    ok: true,
    value:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><g fill="none"><circle cx="3" cy="4" r=".5"/></g></svg>',
    facts: { colours: 0 },
  });
  expect(checkMark(plain)).toMatchObject({ facts: { colours: 1 } });
});

test.each([
  ['', 'EMPTY'],
  ['<p>no</p>', 'MARK_ELEMENT'],
  ['<path d="M0 0"/>', 'MARK_SYNTAX'],
  [`${start}<script>alert(1)</script></svg>`, 'MARK_ELEMENT'],
  [`${start}<foreignObject/></svg>`, 'MARK_ELEMENT'],
  [`${start}<style>*{}</style></svg>`, 'MARK_ELEMENT'],
  [`${start}<image/></svg>`, 'MARK_ELEMENT'],
  [`${start}<use href="#a"/></svg>`, 'MARK_ELEMENT'],
  [`${start}<animate attributeName="x"/></svg>`, 'MARK_ELEMENT'],
  [`${start}<a/></svg>`, 'MARK_ELEMENT'],
  [`${start}<path d="M0 0" onload="x()"/></svg>`, 'MARK_ATTRIBUTE'],
  [`${start}<path d="M0 0" style="fill:red"/></svg>`, 'MARK_ATTRIBUTE'],
  [`${start}<path d="M0 0" xlink:href="x"/></svg>`, 'MARK_ATTRIBUTE'],
  [`${start}<path fill="url(#a)" d="M0 0"/></svg>`, 'MARK_ATTRIBUTE'],
  [`${start}<path fill="currentColor" d="M0 0"/></svg>`, 'MARK_ATTRIBUTE'],
  [`${start}<path d="M0 0;x"/></svg>`, 'MARK_ATTRIBUTE'],
  [`${start}<path d="&#x4d;"/></svg>`, 'MARK_SYNTAX'],
  [`${start}<!-- hi --></svg>`, 'MARK_SYNTAX'],
  [`${start}text</svg>`, 'MARK_SYNTAX'],
  [`<!DOCTYPE svg>${plain}`, 'MARK_SYNTAX'],
  [`${start}<g></svg>`, 'MARK_SYNTAX'],
  [`${start}<svg/></svg>`, 'MARK_SYNTAX'],
  [`${plain}${plain}`, 'MARK_SYNTAX'],
  [start, 'MARK_SYNTAX'],
  ['<svg/>', 'MARK_SYNTAX'],
  [`${start}<path d="${'1 '.repeat(5000)}"/></svg>`, 'MARK_TOO_LARGE'],
  [`${start}${[1, 2, 3, 4, 5].map((n) => `<g fill="#00000${n}"/>`).join('')}</svg>`, 'MARK_COLOURS'],
])('%s is refused as %s', (typed, code) => {
  expect(checkMark(typed)).toMatchObject({ ok: false, code });
});

test('whatever is typed, what comes out holds nothing but listed shapes', () => {
  const pieces = fc.constantFrom(
    start,
    '</svg>',
    '<g>',
    '</g>',
    '<path d="M0 0"/>',
    ' fill="#fff"',
    '<script',
    '>',
    '"',
    '&',
    '<!--',
    ' ',
    'x',
    "<rect x='1'/>",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const check = checkMark(parts.join(''));
      if (check.ok)
        expect(check.value).toMatch(/^<svg (<?\/?(svg|g|path|rect)|[ \w:/.="#-])+>?([<>/ \w:.="#-])*<\/svg>$/);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
