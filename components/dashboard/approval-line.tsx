import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import type { AwaitedApproval } from "./dashboard-view";
import { IncidentName } from "./incident-name";
import { doneWord, WaitLine } from "./wait-line";

/** A decision on a hotfix, or a written confirmation of what was said (R-APR-04, R-APR-05): the button leads to where it is given. */
export function ApprovalLine({ approval, done }: { approval: AwaitedApproval; done: boolean }) {
  const { hotfix, incident, kind, roles, askedAt, inPlaceOf } = approval;
  const decides = kind === "decision";
  const label = decides ? "Decide" : "Answer";
  const names = roles.map(approvalRoleLabel).join(" or ");
  const action = done ? (
    doneWord
  ) : (
    <LinkButton
      href={`/hotfixes/${hotfix.id}/approve`}
      variant="ink"
      size="row"
      prefetch={false}
      className="max-desk:min-h-11"
      aria-label={`${label}: ${hotfix.title}`}
    >
      {label}
    </LinkButton>
  );
  return (
    <WaitLine about={<IncidentName incident={incident} />} action={action}>
      <p className="font-bold">{hotfix.title}</p>
      <p>
        {decides ? "Your approval as " : "Did you approve by word of mouth as "}
        <b>{names}</b>
        {!decides && "?"}
        {inPlaceOf !== null && `, in the place of ${inPlaceOf.name}`}
      </p>
      {askedAt !== null && (
        <p className="text-ink-2 text-note">
          {decides ? "asked" : "recorded"} <Moment at={askedAt} />
        </p>
      )}
    </WaitLine>
  );
}
