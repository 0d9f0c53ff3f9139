import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Fact = { term: ReactNode; value: ReactNode; key?: string };

/** Facts with their names, one a row; the name stands above its fact where there is no room beside it. */
export function DataList({ facts, className }: { facts: readonly Fact[]; className?: string }) {
  return (
    <dl className={classNames("border-line border-t", className)}>
      {facts.map((fact, place) => (
        <div
          key={fact.key ?? (typeof fact.term === "string" ? fact.term : place)}
          className="row-height grid gap-x-4 border-line border-b py-1.5 sm:grid-cols-[9rem_1fr]"
        >
          <dt className="text-ink-2 text-note sm:leading-[1.375rem]">{fact.term}</dt>
          <dd className="min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
