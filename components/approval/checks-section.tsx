import { CircleCheck, CircleDashed, CircleMinus, OctagonAlert, RotateCcw } from "lucide-react";
import { Section } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { checkResultLabels } from "@/lib/domain/check-result";
import type { ApproveCheck } from "./approve-view";
import { type CheckLine, checkLines } from "./check-lines";

type ChecksSectionProps = {
  title: string;
  groups: readonly { label: string | null; checks: readonly ApproveCheck[] }[];
};

/** The checks in groups, what failed or is missing first, each group counted (R-TST-01). */
export function ChecksSection({ title, groups }: ChecksSectionProps) {
  return (
    <Section title={title} ruled>
      <div className="flex flex-col gap-3">
        {groups.map(({ label, checks }) => (
          <CheckGroup key={label ?? ""} label={label} checks={checks} />
        ))}
      </div>
    </Section>
  );
}

function CheckGroup({ label, checks }: ChecksSectionProps["groups"][number]) {
  const { open, passed, words } = checkLines(checks);
  return (
    <div>
      {label !== null && <h3 className="text-body">{label}</h3>}
      <p>{words}</p>
      {open.length > 0 && <Lines lines={open} />}
      {passed.length > 0 && (
        <Disclosure summary={<span className="font-normal">{passed.length} passed</span>}>
          <Lines lines={passed} />
        </Disclosure>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly CheckLine[] }) {
  return (
    <ul className="mt-1 border-line border-t">
      {lines.map((line) => (
        <Line key={line.check.key} line={line} />
      ))}
    </ul>
  );
}

const icons = {
  failed: OctagonAlert,
  missing: CircleDashed,
  earlier: RotateCcw,
  skipped: CircleMinus,
  not_applicable: CircleMinus,
  passed: CircleCheck,
};
const colours = {
  failed: "text-breach",
  missing: "text-soon",
  earlier: "text-soon",
  skipped: "text-soon",
  not_applicable: "text-ink-2",
  passed: "text-ok",
};

function Line({ line: { check, standing } }: { line: CheckLine }) {
  const Icon = icons[standing];
  const { label, result, reason, evidence, by, via, at, earlier, revision } = check;
  const who = via === "token" ? `${by?.name ?? "a pipeline"}, by token` : by?.name;
  return (
    <li className="flex gap-2 border-line border-b py-2">
      <Icon aria-hidden="true" className={`mt-px size-5 shrink-0 ${colours[standing]}`} />
      <div className="min-w-0">
        <p>
          {label}:{" "}
          <b className={colours[standing]}>{result === null ? "missing" : checkResultLabels[result]}</b>
          {earlier && revision !== null && `, made on an earlier revision (${revision})`}
        </p>
        {reason !== null && <p className="whitespace-pre-line">{reason}</p>}
        {evidence !== null && <p className="wrap-anywhere whitespace-pre-line text-note">{evidence}</p>}
        {at !== null && (
          <p className="text-ink-2 text-note">
            {who !== undefined && `${who}, `}
            <Moment at={at} />
          </p>
        )}
      </div>
    </li>
  );
}
