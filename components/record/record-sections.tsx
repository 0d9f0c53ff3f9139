import type { z } from "zod";
import { Section } from "@/components/shell/page-header";
import type { hotfixRecordView } from "@/lib/contracts/hotfix-record";
import { checkResultLabels } from "@/lib/domain/check-result";
import { rollbackMethodLabels } from "@/lib/domain/hotfix-sentence";
import { decisionLabels } from "@/lib/domain/hotfix-words";
import { orgRoleLabels } from "@/lib/domain/role-labels";
import { orgRoles } from "@/lib/domain/roles";
import { rollbackReasonLabels } from "@/lib/domain/rollback";
import { RecordTable } from "./record-table";
import { UtcMoment } from "./utc-moment";

export type HotfixRecord = z.output<typeof hotfixRecordView>;
type Hotfix = HotfixRecord["hotfix"];

const name = (who: { name: string } | null) => who?.name ?? "Firebreak";
const hash = (text: string) => <span className="break-all font-mono text-note">{text}</span>;

/** What exactly was approved and deployed. */
export function Revisions({ hotfix }: { hotfix: Hotfix }) {
  return (
    <Section title="Revisions" ruled>
      <RecordTable
        label="Revisions"
        columns={["Revision", "Commit and tree", "Content hash", "Pushed by", "Recorded"]}
        rows={hotfix.revisions.map((one) => ({
          key: one.id,
          cells: [
            one.number,
            <>
              {hash(one.commit ?? one.message ?? "")} {one.tree !== null && hash(`tree ${one.tree}`)}
            </>,
            hash(one.contentHash),
            one.pusher?.name ?? "not said",
            <>
              <UtcMoment at={one.recordedAt} /> by {name(one.recordedBy)}
            </>,
          ],
        }))}
      />
    </Section>
  );
}

function heldLabel(role: string): string {
  const known = orgRoles.find((one) => one === role);
  return known === undefined ? role : orgRoleLabels[known];
}

/** Who agreed and who did not, with what no longer counted. */
export function Decisions({ hotfix }: { hotfix: Hotfix }) {
  return (
    <Section title="Decisions" ruled>
      {hotfix.decisions.length === 0 ? (
        <p>Nobody decided on this hotfix.</p>
      ) : (
        <RecordTable
          label="Decisions"
          columns={["Who", "In which role", "Decision", "On", "When", "Counts"]}
          rows={hotfix.decisions.map((one) => ({
            key: one.id,
            cells: [
              one.by.name,
              `${one.roleLabel}, holding: ${one.heldRoles.map(heldLabel).join(", ")}`,
              `${decisionLabels[one.decision]}${one.verbalId === null ? "" : ", by word of mouth"}${one.comment === null ? "" : `: ${one.comment}`}`,
              <>
                Revision {one.revision}, {one.severity}, policy {one.policyVersion} {hash(one.contentHash)}
              </>,
              <UtcMoment key="at" at={one.at} />,
              one.void === null ? "yes" : `no: ${one.void}`,
            ],
          }))}
        />
      )}
      {hotfix.verbalApprovals.map((one) => (
        <p key={one.id} className="mt-2">
          <UtcMoment at={one.spokenAt} /> {one.approver.name} to {one.witness.name} over {one.channel}: “
          {one.words}”. {confirmation(one)}
        </p>
      ))}
    </Section>
  );
}

function confirmation({ confirmed, answeredAt }: Hotfix["verbalApprovals"][number]) {
  if (answeredAt === null) return <strong>Not confirmed in writing.</strong>;
  return (
    <>
      {confirmed ? "Confirmed in writing" : <strong>Denied</strong>} at <UtcMoment at={answeredAt} />.
    </>
  );
}

/** Checks with their evidence; those that nobody reported are named below. */
export function Checks({ hotfix }: { hotfix: Hotfix }) {
  const told = hotfix.checks.filter(({ result }) => result !== null);
  const silent = hotfix.checks.filter(({ result, required }) => result === null && required);
  return (
    <Section title="Checks" ruled>
      {told.length > 0 && (
        <RecordTable
          label="Checks"
          columns={["Check", "Result", "Evidence", "On", "By", "When"]}
          rows={told.map((one) => ({
            key: one.key,
            cells: [
              one.label,
              `${one.result === null ? "" : checkResultLabels[one.result]}${one.reason === null ? "" : `: ${one.reason}`}`,
              one.evidence ?? "none given",
              one.revision === null ? "no revision" : `revision ${one.revision}`,
              `${name(one.by)}${one.via === "token" ? ", by token" : ""}`,
              one.at === null ? "" : <UtcMoment key="at" at={one.at} />,
            ],
          }))}
        />
      )}
      {silent.length > 0 && (
        <p className="mt-2">Required and never reported: {silent.map(({ label }) => label).join("; ")}.</p>
      )}
    </Section>
  );
}

/** Warnings with their answers, and the way back. */
export function WarningsAndWayBack({ hotfix }: { hotfix: Hotfix }) {
  const { rollbackPlan: plan, warnings } = hotfix;
  return (
    <Section title="Warnings and the way back" ruled>
      <ul className="flex flex-col gap-1">
        {warnings.map(({ key, message, answer }) => (
          <li key={key}>
            {message}{" "}
            {answer === null ? (
              <strong>Not answered.</strong>
            ) : (
              <>
                Answered by {name(answer.by)} at <UtcMoment at={answer.at} />: {answer.text}
              </>
            )}
          </li>
        ))}
        {warnings.length === 0 && <li>No warning about the present revision.</li>}
      </ul>
      {plan === null ? (
        <p className="mt-2">No rollback plan was written down.</p>
      ) : (
        <div className="mt-2">
          <p>
            {rollbackMethodLabels[plan.method]}, in the hands of {plan.owner.name},{" "}
            {plan.tested ? "tested" : "not tested"}; written by {name(plan.by)} at <UtcMoment at={plan.at} />.
          </p>
          <pre className="mt-1 whitespace-pre-wrap break-all border border-line bg-sunken p-2 font-mono text-note">
            {plan.commands}
          </pre>
        </div>
      )}
    </Section>
  );
}

/** Deployments with what was passed over, verifications and rollbacks. */
export function Production({ hotfix }: { hotfix: Hotfix }) {
  return (
    <Section title="Production" ruled>
      <ul className="flex flex-col gap-1">
        {hotfix.deployments.map((one) => (
          <li key={one.id}>
            <UtcMoment at={one.startedAt} /> {name(one.startedBy)} began the deployment of revision{" "}
            {one.revision} to {one.environment}
            {one.finishedAt !== null && (
              <>
                , {one.state} at <UtcMoment at={one.finishedAt} />
              </>
            )}
            .{" "}
            {one.bypass !== null && (
              <strong>
                Past the gate: {one.bypass.reason} Passed over:{" "}
                {one.bypass.missing.map(({ label }) => label).join("; ")}.
              </strong>
            )}
          </li>
        ))}
        {hotfix.verifications.map((one) => (
          <li key={one.id}>
            <UtcMoment at={one.at} /> {name(one.by)}{" "}
            {one.confirmed ? "verified it" : "found that it does not work"}: {one.notes}
            {one.secondaryEffects !== null && ` Secondary effects: ${one.secondaryEffects}`}
          </li>
        ))}
        {hotfix.rollbacks.map((one) => (
          <li key={one.id}>
            <UtcMoment at={one.startedAt} /> {name(one.startedBy)} began a rollback by{" "}
            {rollbackMethodLabels[one.method]}. {rollbackReasonLabels[one.reason]}.{" "}
            {one.stages.map(({ stage, notes }) => (notes === null ? "" : `${stage}: ${notes} `)).join("")}
            {one.doneAt !== null && (
              <>
                Done at <UtcMoment at={one.doneAt} />.
              </>
            )}
          </li>
        ))}
        {hotfix.deployments.length === 0 && <li>It was never deployed.</li>}
      </ul>
    </Section>
  );
}
