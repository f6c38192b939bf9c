// The telephone as the way that always works.

import { Btn } from '../btn.tsx';
import { useFace } from '../frame/place.ts';

export function HotlineCard({ title }: { title: string }) {
  const face = useFace();
  if (!face) return null;
  return (
    <section className="card" aria-labelledby="hotline">
      <h2 id="hotline">{title}</h2>
      <p>
        <Btn full icon="phone" href={`tel:${face.hotline.number.replaceAll('-', '')}`}>
          {face.hotline.shown}
        </Btn>
      </p>
      <p className="s dim">{face.hotline.hours}</p>
    </section>
  );
}
