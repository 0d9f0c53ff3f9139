import type { ReactNode } from "react";

export type RecordRow = { key: string; cells: ReactNode[] };

/** A table of the record: on a narrow screen each row becomes a block with its columns named. */
export function RecordTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: string[];
  rows: RecordRow[];
}) {
  return (
    <table className="w-full text-left max-sm:block">
      <caption className="sr-only">{label}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-ink border-b-2">
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 pr-4 align-bottom font-normal text-ink-2 text-note">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map(({ key, cells }) => (
          <tr key={key} className="break-inside-avoid border-line border-b max-sm:block max-sm:py-2">
            {cells.map((cell, place) => (
              <td
                key={columns[place]}
                className="break-words py-1.5 pr-4 align-top max-sm:block max-sm:py-0.5 max-sm:pr-0"
              >
                <span className="mr-2 text-ink-2 text-note sm:hidden">{columns[place]}</span>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
