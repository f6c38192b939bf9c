// Writes a letter as plain text: the same blocks as the HTML, so the same facts, links written out.
import type { Locale } from '#app/domain/locale.ts';
import type { Block, Draft } from './blocks.ts';
import type { Foot } from './html.ts';

export function writeText(draft: Draft, foot: Foot, brand: string, locale: Locale): string {
  const colon = locale === 'zh' ? '：' : ': ';
  const end = [...foot.lines, foot.bureau, `${foot.other.text}${colon}${foot.other.href}`].join('\n');
  return `${[brand, ...draft.blocks.map((block) => blockText(block, colon)), '--', end].join('\n\n')}\n`;
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'title':
    case 'text':
      return block.text;
    case 'pass': {
      const cells = block.lead ? [block.lead, ...block.cells] : block.cells;
      const title = block.number ? `${block.title}  ${block.number}` : block.title;
      return [title, ...cells.map(({ label, value }) => `${label}${colon}${value}`)].join('\n');
    }
    case 'buttons':
      return block.links.map(({ text, href }) => `${text}${colon}${href}`).join('\n');
    case 'section':
      return [block.title, ...(block.text ? [block.text] : []), ...(block.list ?? []).map((item) => `- ${item}`)].join(
        '\n',
      );
  }
}
