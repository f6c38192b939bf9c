// A QR code from its modules. What it holds is said beside it in words.
/** `rows` are the dark modules, true is dark. `label` is for readers. */
export function Qr({ rows, label }: { rows: readonly (readonly boolean[])[]; label: string }) {
  const size = rows.length + 4;
  const d = rows.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return (
    <svg className="qr" viewBox={`-2 -2 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={d} />
    </svg>
  );
}

/** Neighbouring dark modules are one stroke: a third of the bytes. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
