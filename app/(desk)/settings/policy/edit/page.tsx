import type { Metadata } from "next";
import { PolicyEditorPage } from "@/components/policy/policy-editor-page";
import { PolicyForbidden } from "@/components/policy/policy-forbidden";
import { viewer } from "@/lib/auth/page-actor";
import { policyToEdit } from "@/lib/queries/policy-page";

export const metadata: Metadata = { title: "Edit the policy" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The policy as forms; `?restore=3` begins with an earlier version as the draft. */
export default async function EditPolicyPage({ searchParams }: Props) {
  const { restore } = await searchParams;
  const actor = await viewer("/settings/policy/edit");
  const asked = typeof restore === "string" && /^[1-9]\d{0,8}$/.test(restore) ? Number(restore) : null;
  const view = await policyToEdit(actor, asked);
  if (view === null) return <PolicyForbidden />;
  return <PolicyEditorPage viewerId={actor.userId} {...view} />;
}
