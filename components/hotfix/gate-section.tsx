"use client";

import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import { anchorOf, type GateGroup, gateGroups } from "./gate-groups";
import type { HotfixPart } from "./hotfix-wish";
import { mayWish, wishLabel } from "./wish-words";

/** Everything that production waits for, each with its remedy and the way to where it is done (R-FIX-04). */
export function GateSection({ view, onAsk }: HotfixPart) {
  const { gate, state, level } = view;
  const groups = gateGroups(gate.missing);
  const before = isUnderWay(state) || state === "deploying";
  const passes =
    !gate.open &&
    isUnderWay(state) &&
    view.revision !== null &&
    level.bypassAllowed &&
    mayWish(view, "bypass");
  return (
    <Section title={before ? "What production waits for" : "Production"} ruled>
      <div id="gate" className="flex flex-col gap-3">
        {gate.open && <p className="font-bold text-ok">The gate is open: nothing is missing.</p>}
        {groups.length > 0 && (
          <ul className="border-line border-t">
            {groups.map((group) => (
              <li key={group.place + group.remedy} className="border-line border-b py-2">
                <Group group={group} />
              </li>
            ))}
          </ul>
        )}
        {passes && (
          <Button
            variant="quiet"
            size="row"
            className="-ml-2.5 self-start text-ink-2 max-desk:min-h-11 print:hidden"
            onClick={() => onAsk({ kind: "bypass" })}
          >
            {wishLabel({ kind: "bypass" })}…
          </Button>
        )}
      </div>
    </Section>
  );
}

function Box() {
  return <span aria-hidden="true" className="mt-2 size-2.5 shrink-0 border-2 border-control" />;
}

function Group({ group }: { group: GateGroup }) {
  const { title, items, remedy } = group;
  return (
    <>
      {title !== null && (
        <p className="flex gap-2 font-bold">
          <Box />
          {title}
        </p>
      )}
      <ul className={title === null ? "" : "pl-[1.125rem] max-desk:flex max-desk:flex-wrap max-desk:gap-x-4"}>
        {items.map(({ key, label }) => (
          <li key={key} className="flex gap-2">
            {title === null && group.place !== "none" && <Box />}
            {group.place === "none" ? (
              <span className="min-w-0">{label}</span>
            ) : (
              <a href={`#${anchorOf(key)}`} className="prose-link inline-block min-w-0 py-px touch:py-1">
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className={classNames("text-ink-2 text-note", group.place !== "none" && "pl-[1.125rem]")}>
        {remedy}
      </p>
    </>
  );
}
