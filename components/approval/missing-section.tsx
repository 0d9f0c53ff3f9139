import { gateGroups } from "@/components/hotfix/gate-groups";
import { Section } from "@/components/shell/page-header";
import type { ApproveView } from "./approve-view";

/** All that production waits for, by name, with what to do about it (R-FIX-04). */
export function MissingSection({ gate }: Pick<ApproveView, "gate">) {
  return (
    <Section title={gate.open ? "What is missing" : `What is missing: ${gate.missing.length}`} ruled>
      {gate.open ? (
        <p className="font-bold text-ok">Nothing. It may be deployed.</p>
      ) : (
        <ul className="border-line border-t">
          {gateGroups(gate.missing).map(({ place, remedy, title, items }) => (
            <li key={`${place} ${remedy}`} className="border-line border-b py-2">
              {title !== null && <p className="font-bold">{title}</p>}
              <ul>
                {items.map(({ key, label }) => (
                  <li key={key}>{label}</li>
                ))}
              </ul>
              <p className="mt-0.5 text-ink-2 text-note">{remedy}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
