import type { SchemaField } from "./schema-words";

export type FieldTableProps = { title: string; fields: readonly SchemaField[]; askRequired: boolean };

/** The fields of a body, of an address or of an answer, one a row. */
export function FieldTable({ title, fields, askRequired }: FieldTableProps) {
  if (fields.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-bold text-ink-2 text-note">{title}</h3>
      <dl className="border-line border-t">
        {fields.map(({ path, words, required, note }) => (
          <div
            key={path}
            className="grid gap-x-4 border-line border-b py-1 desk:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]"
          >
            <dt className="min-w-0 font-mono text-note leading-[1.375rem] [overflow-wrap:anywhere]">
              {path}
            </dt>
            <dd className="min-w-0">
              {words}
              {askRequired && required && <span className="text-ink-2">, needed</span>}
              {note !== null && <span className="block text-ink-2 text-note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
