import { SeverityMark } from "@/components/ui/severity-mark";
import type { ClassificationTree } from "@/lib/domain/policy";
import { testWords } from "@/lib/domain/policy-words";
import { compareSeverity } from "@/lib/domain/severity";

/** The decision tree to read: its branches in the order in which they are asked. */
export function TreeReading({ tree }: { tree: ClassificationTree }) {
  const branches = [...tree.branches].sort((a, b) => compareSeverity(a.severity, b.severity));
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-ink-2">
        The branches are tried from the top; the first that holds decides. An answer that nobody knows meets
        no condition.
      </p>
      <ol className="border-line border-t">
        {branches.map((branch) => (
          <li key={branch.key} className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[4rem_1fr]">
            <SeverityMark severity={branch.severity} words="key" />
            <div>
              <p className="font-bold">{branch.reason}</p>
              {branch.when.map((test) => (
                <p key={testWords(test, tree.questions)}>{testWords(test, tree.questions)}</p>
              ))}
            </div>
          </li>
        ))}
        <li className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[4rem_1fr]">
          <SeverityMark severity={tree.otherwise.severity} words="key" />
          <div>
            <p className="font-bold">{tree.otherwise.reason}</p>
            <p>In every other case.</p>
          </div>
        </li>
      </ol>
    </div>
  );
}
