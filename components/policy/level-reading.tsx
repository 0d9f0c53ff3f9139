import { DataList } from "@/components/ui/data-list";
import { checkGroups } from "@/lib/domain/check-result";
import type { SeverityPolicy } from "@/lib/domain/policy";
import { checkLabel, listed } from "@/lib/domain/policy-words";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { RulesReading } from "./rules-reading";

function checksOf(level: SeverityPolicy): string {
  const groups = checkGroups.flatMap(({ label, checks }) => {
    const required = checks.filter((key) => level.requiredChecks.includes(key));
    if (required.length === 0) return [];
    const words = required.length === checks.length ? "all" : required.map(checkLabel).join(", ");
    return [`${label}: ${words}`];
  });
  const skipping = level.skippableChecks ? "Each may be skipped by name and reason." : "None may be skipped.";
  return groups.length === 0 ? "None." : `${groups.join(". ")}. ${skipping}`;
}

/** One level of the policy to read. */
export function LevelReading({ level }: { level: SeverityPolicy }) {
  const { files, lines, directories } = level.scopeBudget;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose">{level.definition}</p>
      <ul className="max-w-prose list-disc pl-5">
        {level.examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
      <DataList
        facts={[
          { term: "Hotfix", value: level.hotfixRequired ? "Required" : "Next regular release" },
          { term: "Approvals", value: listed(level.approverRoles.map(approvalRoleLabel)) },
          { term: "By word of mouth", value: level.verbalApproval ? "Accepted" : "Not accepted" },
          {
            term: "Emergency bypass",
            value: level.bypassAllowed ? "Allowed, by name and reason" : "Not allowed",
          },
          { term: "Required checks", value: checksOf(level) },
          { term: "Scope budget", value: `${files} files, ${lines} lines, ${directories} directories` },
        ]}
      />
      <h3 className="font-bold">Timers</h3>
      <RulesReading rules={level.timers} />
    </div>
  );
}
