// A table that turns into cards on a phone: each cell names itself. The first column is the row's name.
import type { ReactNode } from 'react';

export type Column<R> = { key: string; head: string; num?: boolean; cell: (row: R) => ReactNode };

export function DataTable<R>(props: {
  /** For readers; `captionShown` shows it to all. */
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** What stands there instead when there are no rows. */
  empty?: ReactNode;
}) {
  if (props.rows.length === 0 && props.empty) return <div className="card dim">{props.empty}</div>;
  return (
    <table className="cards">
      <caption className={props.captionShown ? undefined : 'sr'}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" className={column.num ? 'num' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" data-l={column.head}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} data-l={column.head} className={column.num ? 'num' : undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
