"use client";

import type { SeverityOutlook } from "./severity-outlook";

const headings: Record<keyof SeverityOutlook, string> = {
  breaching: "Late at once",
  firing: "Due at once",
  due: "Due",
  waiting: "Later",
  stopping: "Stops",
};
const order: readonly (keyof SeverityOutlook)[] = ["breaching", "firing", "due", "waiting", "stopping"];

/** What the change will do to the clocks, before it is made. */
export function OutlookWords({ outlook }: { outlook: SeverityOutlook }) {
  const lines = order.filter((name) => outlook[name].length > 0);
  if (lines.length === 0) return <p role="status">No clock changes.</p>;
  return (
    <div role="status">
      <p className="font-bold">What it does to the clocks</p>
      <dl className="mt-1 grid grid-cols-[6rem_1fr] gap-x-3 gap-y-1">
        {lines.map((name) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className={name === "breaching" ? "font-bold text-breach" : "text-ink-2"}>
              {headings[name]}
            </dt>
            <dd>{outlook[name].join(", ")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
