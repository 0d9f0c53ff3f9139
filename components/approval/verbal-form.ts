import { holdsRole } from "@/lib/domain/approval";
import type { OrgRole } from "@/lib/domain/roles";
import type { ApprovalRole, ApproveView } from "./approve-view";

export const channels = ["phone", "bridge call", "in person", "other"] as const;
export type Channel = (typeof channels)[number];

export const channelLabels: Record<Channel, string> = {
  phone: "Phone",
  "bridge call": "Bridge call",
  "in person": "In person",
  other: "Other",
};

type Person = { id: string; roles: readonly OrgRole[] };

/** Why somebody cannot have given this approval, before it is recorded (R-APR-02, R-APR-04); null where they can. */
export function spokenObstacle(
  { author, revision, approvals }: ApproveView,
  role: ApprovalRole | null,
  person: Person,
  viewerId: string,
): string | null {
  if (person.id === viewerId) return "You are the witness: somebody else approves.";
  if (person.id === author.id) return "Wrote this hotfix.";
  if (person.id === revision?.committer?.id) return "Committed this revision.";
  if (person.id === revision?.pusher?.id) return "Pushed this revision.";
  const asked = role === null ? approvals.map((slot) => slot.role) : [role];
  if (asked.some((one) => holdsRole(person.roles, one))) return null;
  if (role === null) return "Holds none of the roles that are asked.";
  const label = approvals.find((slot) => slot.role === role)?.label ?? role;
  return `Is no ${label} in the organisation.`;
}

/** What is missing in the record of a spoken approval, by field; empty when it can be sent. */
export function spokenGaps(form: {
  role: ApprovalRole | null;
  personId: string | null;
  channel: Channel;
  other: string;
  words: string;
}): { role?: string; person?: string; channel?: string; words?: string } {
  return {
    ...(form.role === null ? { role: "Choose the role." } : {}),
    ...(form.personId === null ? { person: "Choose who said it." } : {}),
    ...(form.channel === "other" && form.other.trim() === "" ? { channel: "Say over what." } : {}),
    ...(form.words.trim() === "" ? { words: "Write down what was said." } : {}),
  };
}
