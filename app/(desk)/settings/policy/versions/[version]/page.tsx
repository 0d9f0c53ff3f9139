import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionPage } from "@/components/policy/version-page";
import { viewer } from "@/lib/auth/page-actor";
import { found } from "@/lib/queries/found";
import { policyVersionPage } from "@/lib/queries/policy-page";

type Props = { params: Promise<{ version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Policy, version ${(await params).version}` };
}

/** One version of the policy, as incidents declared under it still follow it. */
export default async function PolicyVersionPage({ params }: Props) {
  const { version: asked } = await params;
  const actor = await viewer(`/settings/policy/versions/${encodeURIComponent(asked)}`);
  const version = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
  const view = version === null ? null : await found(policyVersionPage(actor, version));
  if (view === null) notFound();
  return <VersionPage {...view} />;
}
