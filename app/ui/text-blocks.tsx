// A text as offices write it: blank lines between paragraphs, "## " before a heading, "- " before the points of a list.
export function TextBlocks({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, in order
      <Block key={index} block={block.trim()} />
    ));
}

function Block({ block }: { block: string }) {
  if (block.startsWith('## ')) return <h2>{block.slice(3)}</h2>;
  const lines = block.split('\n').map((line) => line.trim());
  if (!lines.every((line) => line.startsWith('- '))) return <p>{lines.join(' ')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.slice(2)}</li>
      ))}
    </ul>
  );
}
