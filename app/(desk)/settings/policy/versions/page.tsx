import type { Metadata } from "next";
import { VersionsPage } from "@/components/policy/versions-page";
import { viewer } from "@/lib/auth/page-actor";
import { policyList, policyNow } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Versions of the policy" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageLength = 50;

/** The versions of the policy, newest first. */
export default async function PolicyVersionsPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  await viewer("/settings/policy/versions");
  const from = typeof cursor === "string" ? cursor : undefined;
  const [list, { version }] = await Promise.all([
    policyList({ limit: pageLength, cursor: from }),
    policyNow(),
  ]);
  return <VersionsPage {...list} newest={version} />;
}
