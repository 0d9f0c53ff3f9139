import { Section } from "@/components/shell/page-header";
import { Code } from "@/components/ui/code";
import { DataList } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { rollbackMethodLabels } from "@/lib/domain/hotfix-sentence";
import type { ApproveView } from "./approve-view";

/** The way back (R-RBK-01): how, by whom, whether anybody tried it, and what is wrong with its commands. */
export function RollbackSection({ rollbackPlan: plan }: Pick<ApproveView, "rollbackPlan">) {
  if (plan === null) {
    return (
      <Section title="Rollback plan" ruled>
        <p className="font-bold text-soon">There is no rollback plan yet.</p>
      </Section>
    );
  }
  const { method, commands, owner, tested, at, by, remarks } = plan;
  return (
    <Section title="Rollback plan" ruled>
      <div className="flex flex-col gap-3">
        <DataList
          facts={[
            { term: "Method", value: rollbackMethodLabels[method] },
            { term: "In the hands of", value: owner.name },
            {
              term: "Tested",
              value: <b className={tested ? "text-ok" : "text-soon"}>{tested ? "Tested" : "Never tested"}</b>,
            },
            {
              term: "Written",
              value: (
                <>
                  {by === null ? "" : `by ${by.name} `}
                  <Moment at={at} />
                </>
              ),
            },
          ]}
        />
        {commands !== "" && <Code text={commands} label="Rollback commands" />}
        {remarks.length > 0 && (
          <ul aria-label="Remarks on the commands" className="border-line border-t">
            {remarks.map(({ line, message, blocks }) => (
              <li key={`${line} ${message}`} className="border-line border-b py-2">
                <b className={blocks ? "text-breach" : "text-soon"}>
                  Line {line}
                  {blocks && ", to be put right"}:
                </b>{" "}
                {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
