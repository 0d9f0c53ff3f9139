import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DiffFile } from "@/lib/domain/diff-files";
import { DiffFileFold } from "./diff-file-fold";
import { startOpen } from "./diff-steps";
import { emptyWords, fileWords, lineWords } from "./diff-words";
import { VisibleText } from "./visible-line";

export type DiffViewProps = {
  files: readonly DiffFile[];
  /** The level of the heading that names each file: one below what stands above the list. */
  level?: 2 | 3 | 4;
};

function FileHead({ file, level }: { file: DiffFile; level: 2 | 3 | 4 }) {
  const Heading: `h${typeof level}` = `h${level}`;
  const { signs, spoken } = lineWords(file.added, file.removed);
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 py-1">
      <Heading className="wrap-anywhere min-w-0 font-mono text-body">
        <VisibleText text={file.path} />
      </Heading>
      <span className="font-normal text-ink-2 text-note">
        {fileWords(file)}
        {file.change === "renamed" && file.from !== null && (
          <span className="wrap-anywhere">
            {" "}
            from <VisibleText text={file.from} />
          </span>
        )}
      </span>
      <span className="whitespace-nowrap font-mono font-normal text-note">
        <span aria-hidden="true">{signs}</span>
        <VisuallyHidden>{spoken}</VisuallyHidden>
      </span>
    </span>
  );
}

/** The changed files of a hotfix with their lines (R-FIX-05, R-APR-05), readable on a phone; characters that hide are shown. */
export function DiffView({ files, level = 3 }: DiffViewProps) {
  const open = startOpen(files);
  return (
    <ul aria-label="Changed files" className="border-line border-t">
      {files.map((file, place) => {
        const head = <FileHead file={file} level={level} />;
        return (
          <li key={file.path} className="border-line border-b py-1">
            {file.hunks.length === 0 ? (
              <div className="pl-4">
                {head}
                <p className="pb-1 text-ink-2 text-note">{emptyWords(file)}</p>
              </div>
            ) : (
              <DiffFileFold summary={head} hunks={file.hunks} startsOpen={open[place] === true} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
