// A time or date on a split tile: one tile, one word, since readers would spell single digits.
export function FlapTime({ at, children }: { at: string; children: string }) {
  return (
    <time className="flap" dateTime={at}>
      {children}
    </time>
  );
}
