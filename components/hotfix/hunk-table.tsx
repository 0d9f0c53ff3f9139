import { classNames } from "@/components/ui/class-names";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DiffHunk, DiffLine } from "@/lib/domain/diff-files";
import { hunkWords } from "./diff-words";
import { VisibleLine, VisibleText } from "./visible-line";

const looks: Record<DiffLine["kind"], { row: string; edge: string; sign: string; word: string }> = {
  context: { row: "", edge: "", sign: "", word: "" },
  added: { row: "bg-ok-wash", edge: "border-l-4 border-l-ok border-solid", sign: "+", word: "added" },
  removed: {
    row: "bg-p0-wash",
    edge: "border-l-4 border-l-breach border-double",
    sign: "−",
    word: "removed",
  },
};
const numbers = "select-none pr-2 pl-1 text-right align-top text-ink-2";
/** The width of a column of numbers by how many digits the longest has; on the columns themselves, because the head is out of the flow. */
const widths = ["w-[calc(2ch+1rem)]", "w-[calc(3ch+1rem)]", "w-[calc(4ch+1rem)]", "w-[calc(6ch+1rem)]"];

function widthFor({ lines }: DiffHunk): string {
  const last = lines.at(-1);
  const digits = String(Math.max(last?.oldLine ?? 0, last?.newLine ?? 0, lines.length)).length;
  return widths[Math.max(0, Math.min(digits, 5) - 2)] ?? "";
}

function HunkLine({ line }: { line: DiffLine }) {
  const { row, edge, sign, word } = looks[line.kind];
  return (
    <tr className={row}>
      <td className={classNames(numbers, "hidden @lg:table-cell", edge)}>{line.oldLine}</td>
      <td className={classNames(numbers, "@lg:border-l-0", edge)}>
        {line.newLine}
        {line.newLine === null && <span className="@lg:hidden">{line.oldLine}</span>}
      </td>
      <td className="select-none text-center align-top font-bold">
        <span aria-hidden="true">{sign}</span>
        <VisuallyHidden>{word}</VisuallyHidden>
      </td>
      <td dir="ltr" className="wrap-anywhere whitespace-pre-wrap py-px pr-2 align-top [tab-size:4]">
        <VisibleLine text={line.text} />
      </td>
    </tr>
  );
}

/** One part of a changed file as a table: numbers before and after (one of them where it is narrow), sign, line. Lines wrap, nothing scrolls. */
export function HunkTable({ hunk }: { hunk: DiffHunk }) {
  const { place, heading } = hunkWords(hunk);
  const width = widthFor(hunk);
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 font-mono text-note">
      <caption className="wrap-anywhere border-line border-y bg-sunken px-2 py-1 text-left text-ink-2">
        <span className="font-sans">{place}</span>
        {heading !== "" && (
          <>
            <VisuallyHidden>, </VisuallyHidden>
            <span className="ml-2">
              <VisibleText text={heading} />
            </span>
          </>
        )}
      </caption>
      <colgroup>
        <col className={classNames(width, "hidden @lg:table-column")} />
        <col className={width} />
        <col className="w-[2.5ch]" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col" className="hidden @lg:table-cell">
            Line before
          </th>
          <th scope="col">Line</th>
          <th scope="col">Change</th>
          <th scope="col">Text</th>
        </tr>
      </thead>
      <tbody>
        {hunk.lines.map((line) => (
          <HunkLine key={`${line.oldLine ?? ""}:${line.newLine ?? ""}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}
