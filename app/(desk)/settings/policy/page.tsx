import type { Metadata } from "next";
import { PolicyPage } from "@/components/policy/policy-page";
import { viewer } from "@/lib/auth/page-actor";
import { policyPage } from "@/lib/queries/policy-page";

export const metadata: Metadata = { title: "Response policy" };

/** The policy that new incidents are declared under. */
export default async function ReadPolicyPage() {
  return <PolicyPage {...(await policyPage(await viewer("/settings/policy")))} />;
}
