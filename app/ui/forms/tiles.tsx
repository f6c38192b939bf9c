// Tiles: a radio or a tick box with two lines of text. A closed tile keeps its place and says why it is closed.
import type { ReactNode } from 'react';
import { describedBy, type FieldFace, FieldGroup } from './field.tsx';

export type Tile = {
  value: string;
  label: ReactNode;
  text?: ReactNode;
  disabled?: boolean;
  id?: string;
};

type Face = FieldFace & { tiles: readonly Tile[]; two?: boolean };

/** One of several. The first tile carries the field's id, so that the error summary can lead to it. */
export function RadioCards({ tiles, value, two, ...face }: Face & { value?: string | null }) {
  return (
    <FieldGroup {...face}>
      <TileList {...{ tiles, two, face }} type="radio" chosen={value == null ? [] : [value]} />
    </FieldGroup>
  );
}

function TileList(props: {
  tiles: readonly Tile[];
  two?: boolean | undefined;
  face: FieldFace;
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
}) {
  const { tiles, face, type, chosen } = props;
  const id = face.id ?? face.name;
  return (
    <div className={props.two ? 'tiles two' : 'tiles'}>
      {tiles.map((tile, index) => (
        <label className="tile" key={tile.value}>
          <input
            type={type}
            id={tile.id ?? (index === 0 ? id : `${id}-${index + 1}`)}
            name={face.name}
            value={tile.value}
            defaultChecked={chosen.includes(tile.value)}
            disabled={tile.disabled}
            aria-invalid={face.error ? true : undefined}
            aria-describedby={describedBy(id, { error: face.error })}
          />
          <b>{tile.label}</b>
          {tile.text ? <small>{tile.text}</small> : null}
        </label>
      ))}
    </div>
  );
}
