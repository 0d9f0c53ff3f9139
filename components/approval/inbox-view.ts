import type { z } from "zod";
import type { listApprovals } from "@/lib/contracts/approvals";

/** What waits for the viewer's word, as the API answers it. */
export type Inbox = z.output<(typeof listApprovals)["answer"]["schema"]>;

export type Awaited = Inbox["items"][number];

/** The inbox's place in the browser's cache. */
export const inboxKey = ["approvals"] as const;

/** What tells one line of the inbox from another. */
export function awaitedId({ hotfix, verbalId }: Awaited): string {
  return verbalId ?? hotfix.id;
}

/** The lines by their earliest deadline; those without one last, in the order in which they were asked. */
export function byDeadline(items: readonly Awaited[]): Awaited[] {
  const due = ({ fixDueAt }: Awaited) =>
    fixDueAt === null ? Number.POSITIVE_INFINITY : Date.parse(fixDueAt);
  const asked = ({ askedAt }: Awaited) => (askedAt === null ? 0 : Date.parse(askedAt));
  return items.toSorted((a, b) => {
    const [dueA, dueB] = [due(a), due(b)];
    return dueA === dueB ? asked(a) - asked(b) : dueA - dueB;
  });
}
