import type { Metadata } from "next";
import { InboxPage } from "@/components/approval/inbox-page";
import { viewer } from "@/lib/auth/page-actor";
import { approvalInbox } from "@/lib/queries/approvals";

export const metadata: Metadata = { title: "Approvals" };

const length = 100;

/** What waits for the viewer's decision or written confirmation. */
export default async function ApprovalsPage() {
  const actor = await viewer("/approvals");
  return <InboxPage initial={await approvalInbox(actor, length)} />;
}
