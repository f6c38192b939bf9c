// A running text in blocks, as offices write it: headings, paragraphs, lists.
import type { ReadText } from '#app/domain/texts/legal-text.ts';

export function TextBlocks({ blocks }: { blocks: ReadText['blocks'] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, in order
    <Block key={index} block={block} />
  ));
}

function Block({ block }: { block: ReadText['blocks'][number] }) {
  if ('text' in block) return block.kind === 'heading' ? <h2>{block.text}</h2> : <p>{block.text}</p>;
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
