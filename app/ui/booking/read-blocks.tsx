// A legal text in one language: headings, paragraphs and lists, as an office wrote it.
import type { ReadText } from '#app/domain/texts/legal-text.ts';

/** `level` is the rank of its headings inside the page. */
export function ReadBlocks({ blocks, level }: { blocks: ReadText['blocks']; level: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return blocks.map((block, index) => {
    const key = `${block.kind}-${index}`;
    if ('items' in block) {
      return (
        <ul key={key}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    }
    return block.kind === 'heading' ? <Heading key={key}>{block.text}</Heading> : <p key={key}>{block.text}</p>;
  });
}
