import { Section } from "@/components/shell/page-header";
import type { ApproveView } from "./approve-view";

type Missing = ApproveView["gate"]["missing"][number];

/** What has the same remedy stands together, so that the remedy is said once. */
function byRemedy(missing: readonly Missing[]): { remedy: string; labels: Missing[] }[] {
  const groups = new Map<string, Missing[]>();
  for (const one of missing) groups.set(one.remedy, [...(groups.get(one.remedy) ?? []), one]);
  return [...groups].map(([remedy, labels]) => ({ remedy, labels }));
}

/** All that production waits for, by name, with what to do about it (R-FIX-04). */
export function MissingSection({ gate }: Pick<ApproveView, "gate">) {
  return (
    <Section title={gate.open ? "What is missing" : `What is missing: ${gate.missing.length}`} ruled>
      {gate.open ? (
        <p className="font-bold text-ok">Nothing. It may be deployed.</p>
      ) : (
        <ul className="border-line border-t">
          {byRemedy(gate.missing).map(({ remedy, labels }) => (
            <li key={remedy} className="border-line border-b py-2">
              <ul>
                {labels.map(({ key, label }) => (
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
