"use client";

import { useDeferredValue, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { PolicyDocument } from "@/lib/domain/policy";
import { type ExampleLine, policyExample } from "@/lib/domain/policy-example";
import { type Severity, severities } from "@/lib/domain/severity";

/** What the draft asks for, worked out on an incident; it follows every edit. */
export function ExamplePanel({ draft, section }: { draft: PolicyDocument; section: Severity | null }) {
  const [chosen, setChosen] = useState<Severity>(section ?? "P0");
  const [followed, setFollowed] = useState(section);
  if (section !== followed) {
    setFollowed(section);
    if (section !== null) setChosen(section);
  }
  const { clock, later, leftOut } = policyExample(useDeferredValue(draft), chosen);
  return (
    <section
      aria-label="Worked example"
      className="flex flex-col gap-3 self-start border-ink border-t-2 pt-2.5 tall:sticky tall:top-36 tall:max-h-[calc(100dvh-10rem)] tall:overflow-y-auto"
    >
      <h2 className="text-ink-2 text-note">Worked example</h2>
      <Field label="Severity of the example" optional="unsaid">
        <Select
          value={chosen}
          onChange={({ target }) => setChosen(severities.find((one) => one === target.value) ?? chosen)}
        >
          {severities.map((severity) => (
            <option key={severity}>{severity}</option>
          ))}
        </Select>
      </Field>
      <p>
        Impact from <b>14:30Z</b> on, declared at <b>14:35Z</b>. Everybody can be reached, and nobody does
        anything.
      </p>
      <Lines lines={clock} none="No deadline counts from the start or the declaration." />
      {later.map(({ anchor, title, lines }) => (
        <div key={anchor}>
          <h3 className="font-bold">{title}</h3>
          <Lines lines={lines} none="" />
        </div>
      ))}
      {leftOut.length > 0 && (
        <p className="text-breach text-note">Left out until put right: {leftOut.join(", ")}.</p>
      )}
    </section>
  );
}

const marks: Partial<Record<ExampleLine["kind"], string>> = {
  warn: "border-l-soon",
  due: "border-l-ink",
  breach: "border-l-breach",
};

function Lines({ lines, none }: { lines: readonly ExampleLine[]; none: string }) {
  if (lines.length === 0) return none === "" ? null : <p className="text-ink-2">{none}</p>;
  return (
    <ol className="border-line border-t">
      {lines.map(({ when, label, words, kind }) => (
        <li
          key={`${when} ${label} ${words}`}
          className={classNames(
            "border-line border-b border-l-[3px] py-1 pl-2",
            marks[kind] ?? "border-l-transparent",
          )}
        >
          <p>
            <span className="font-mono">{when}</span> <span className="font-bold">{label}</span>
          </p>
          <p className="text-ink-2 text-note">{words}</p>
        </li>
      ))}
    </ol>
  );
}
