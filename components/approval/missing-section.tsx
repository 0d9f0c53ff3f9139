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
          {gate.missing.map(({ key, label, remedy }) => (
            <li key={key} className="border-line border-b py-2">
              <p>{label}</p>
              <p className="text-ink-2 text-note">{remedy}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
