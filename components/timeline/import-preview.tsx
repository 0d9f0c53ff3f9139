import { Star } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ProgressLine } from "@/components/ui/progress-line";
import { keyMomentLabels } from "@/lib/domain/timeline-entry";
import type { ImportAnswer } from "./timeline-item";

const shownRows = 200;
const formats: Record<ImportAnswer["format"], string> = {
  markdown: "Markdown",
  csv: "CSV",
  tsv: "spreadsheet cells",
};

function count(amount: number, one: string, many: string): string {
  return amount === 1 ? `1 ${one}` : `${amount} ${many}`;
}

function Problems({ problems, onTakeOut }: { problems: ImportAnswer["problems"]; onTakeOut: () => void }) {
  if (problems.length === 0) return null;
  return (
    <section className="flex flex-col gap-2 border-breach border-l-[6px] bg-p0-wash p-3">
      <h3 className="font-bold">{count(problems.length, "line cannot be read", "lines cannot be read")}</h3>
      <ul className="flex max-h-40 flex-col gap-0.5 overflow-y-auto">
        {problems.slice(0, shownRows).map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <span className="font-mono">Line {line}:</span> {message}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>Put right in the table above what is meant, or take it out. Nothing is imported before.</p>
        <Button size="row" onClick={onTakeOut}>
          {problems.length === 1 ? "Take this line out" : "Take these lines out"}
        </Button>
      </div>
    </section>
  );
}

function Rows({ rows }: { rows: ImportAnswer["rows"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <section aria-label="Rows" tabIndex={0} className="shrink-0 overflow-x-auto border border-line">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr>
            <th className="px-2 py-1 text-ink-2 text-note">Line</th>
            <th className="px-2 py-1 text-ink-2 text-note">Happened</th>
            <th className="px-2 py-1 text-ink-2 text-note">Entry</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map(({ line, understood, body, keyMoment }) => (
            <tr key={line} className="border-line border-t align-top">
              <td className="px-2 py-1 font-mono text-ink-2">{line}</td>
              <td className="min-w-40 px-2 py-1">{understood}</td>
              <td className="min-w-40 whitespace-pre-wrap px-2 py-1">
                {keyMoment !== null && (
                  <span className="flex items-center gap-1.5 font-bold">
                    <Star aria-hidden="true" className="size-4 fill-current" />
                    {keyMomentLabels[keyMoment]}
                  </span>
                )}
                {body}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type ImportPreviewProps = {
  preview: ImportAnswer | undefined;
  reading: boolean;
  /** Removes the lines that cannot be read from the table. */
  onTakeOut: () => void;
};

/** What an import would make, and what it would leave out. */
export function ImportPreview({ preview, reading, onTakeOut }: ImportPreviewProps) {
  if (preview === undefined) return reading ? <ProgressLine label="Reading the table" /> : null;
  const more = preview.rows.length - shownRows;
  return (
    <div className="flex shrink-0 flex-col gap-3">
      <p role="status">
        {count(preview.rows.length, "entry", "entries")} understood from {formats[preview.format]}, times in{" "}
        {preview.zone}
        {preview.problems.length > 0 && `; ${count(preview.problems.length, "problem", "problems")}`}.
      </p>
      <Problems problems={preview.problems} onTakeOut={onTakeOut} />
      {preview.rows.length > 0 && <Rows rows={preview.rows} />}
      {more > 0 && (
        <p className="text-ink-2">{count(more, "more row is", "more rows are")} imported as well.</p>
      )}
    </div>
  );
}
