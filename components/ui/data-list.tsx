import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Fact = {
  term: ReactNode;
  value: ReactNode;
  key?: string;
  /** A text of several lines: it stands under its name and takes the whole width where the list is narrow. */
  long?: boolean;
};

/** Facts with their names, one a row; the name stands above its fact where there is no room beside it. */
export function DataList({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  return (
    <dl className={classNames("@container border-line border-t", className)}>
      {facts.map((fact, place) => (
        <div
          key={fact.key ?? (typeof fact.term === "string" ? fact.term : place)}
          className={classNames(
            "row-height grid gap-x-4 border-line border-b py-1.5 @md:grid-cols-[9rem_1fr]",
            fact.long !== true && "@3xs:grid-cols-[6.5rem_1fr]",
          )}
        >
          <dt className="text-ink-2 text-note @3xs:leading-[1.375rem]">{fact.term}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
