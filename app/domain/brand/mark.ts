// A brand's mark: a small drawing of plain shapes, accepted by a strict list of what may be in it and written anew,
// so that nothing typed reaches a page. It is shown through <img>, where it has no styles and no script.
import { accept, type Check, reject } from '#app/domain/identity/check.ts';

const limit = 8000;
const maxColours = 4;

const shapes = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const number = /^-?\d*\.?\d+$/;
const colour = /^(none|#[0-9a-f]{3}|#[0-9a-f]{6})$/i;
const paints = new Set(['fill', 'stroke']);

/** Attributes that may stand on a shape, and what each may say. */
const attributes = new Map<string, RegExp>([
  ['xmlns', /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ['viewBox', /^(-?[\d.]+[ ,]+){3}[\d.]+$/],
  ['d', /^[MmLlHhVvCcSsQqTtAaZz\d\s.,eE+-]+$/],
  ['points', /^[\d\s.,eE+-]+$/],
  ['transform', /^((translate|scale|rotate|skewX|skewY|matrix)\([\d\s.,eE+-]+\)[\s,]*)+$/],
  ['fill', colour],
  ['stroke', colour],
  ['fill-rule', /^(nonzero|evenodd)$/],
  ['clip-rule', /^(nonzero|evenodd)$/],
  ['stroke-linecap', /^(butt|round|square)$/],
  ['stroke-linejoin', /^(miter|round|bevel)$/],
  ...'width height x y x1 y1 x2 y2 cx cy r rx ry stroke-width stroke-miterlimit opacity'
    .split(' ')
    .map((name) => [name, number] as const),
]);

/** What to write, or the refusal. */
type Reading = { svg: string; colours: Set<string> };

/**
 * Checks a mark and writes it anew; the value is the clean SVG. Refused: over 8,000 characters, anything but shapes
 * (no text, style, script, links, entities, comments), an attribute or value not listed, more than four colours.
 */
export function checkMark(typed: string): Check<{ colours: number }> {
  const text = typed.replace(/^\uFEFF?\s*<\?xml[^<>]*\?>/, '').trim();
  if (text === '') return reject('EMPTY');
  if (text.length > limit) return reject('MARK_TOO_LARGE', { max: limit, length: text.length });
  const reading: Reading = { svg: '', colours: new Set() };
  const open: string[] = [];
  const tag = /\s*<(\/?)([A-Za-z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*)\s*(\/?)>/y;
  while (tag.lastIndex < text.length) {
    const found = tag.exec(text);
    if (!found) return reject('MARK_SYNTAX');
    const [, closing, name = '', rest = '', selfClosing] = found;
    if (!shapes.has(name)) return reject('MARK_ELEMENT', { name });
    if ((name === 'svg') !== (reading.svg === '') && !closing) return reject('MARK_SYNTAX');
    if (closing) {
      if (open.pop() !== name || rest !== '' || selfClosing) return reject('MARK_SYNTAX');
      reading.svg += `</${name}>`;
    } else {
      const wrong = writeTag(reading, name, rest, selfClosing === '/');
      if (wrong !== null) return reject('MARK_ATTRIBUTE', { name: wrong });
      if (!selfClosing) open.push(name);
    }
    if (open.length === 0 && tag.lastIndex < text.length) return reject('MARK_SYNTAX');
  }
  const count = reading.colours.size;
  if (open.length > 0 || !/^<svg [^>]*viewBox="/.test(reading.svg)) return reject('MARK_SYNTAX');
  if (count > maxColours) return reject('MARK_COLOURS', { number: count, max: maxColours });
  return accept(reading.svg, { colours: count });
}

/** Writes one opening tag into the reading; answers the attribute that is not allowed, or null. */
function writeTag(reading: Reading, name: string, rest: string, selfClosing: boolean): string | null {
  const written = new Map<string, string>();
  if (name === 'svg') written.set('xmlns', 'http://www.w3.org/2000/svg');
  for (const [, attribute = '', quoted = ''] of rest.matchAll(/([\w:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const value = quoted.slice(1, -1).trim();
    if (!attributes.get(attribute)?.test(value)) return attribute;
    if (paints.has(attribute) && value !== 'none') reading.colours.add(value.toLowerCase());
    written.set(attribute, value);
  }
  const text = [...written].map(([attribute, value]) => ` ${attribute}="${value}"`).join('');
  reading.svg += `<${name}${text}${selfClosing ? '/' : ''}>`;
  return null;
}
