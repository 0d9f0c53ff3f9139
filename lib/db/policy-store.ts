import { policyDocument } from "@/lib/contracts/policy-document";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import type { ResponsePolicy } from "@/lib/domain/policy";
import type { Tx } from "./client";

// A version never changes once written, so a process reads each of them once.
const known = new Map<number, ResponsePolicy>();

/** The policy that new incidents are declared under; the default becomes version 1 when nobody has saved one, made `at` or now. */
export async function currentPolicy(tx: Tx, at: Date | null = null): Promise<ResponsePolicy> {
  const latest = await tx.responsePolicy.findFirst({
    orderBy: { version: "desc" },
    select: { version: true },
  });
  if (latest) return policyOfVersion(tx, latest.version);
  await tx.$executeRaw`
    INSERT INTO response_policies (version, document, created_at)
    VALUES (1, ${JSON.stringify(defaultPolicy)}::jsonb, coalesce(${at}::timestamptz, clock_timestamp())) ON CONFLICT DO NOTHING`;
  return policyOfVersion(tx, 1);
}

/** The policy of a version that exists; an incident keeps the one it was declared under. */
export async function policyOfVersion(tx: Tx, version: number): Promise<ResponsePolicy> {
  const cached = known.get(version);
  if (cached) return cached;
  const row = await tx.responsePolicy.findUniqueOrThrow({ where: { version } });
  const policy = { ...policyDocument.parse(row.document), version };
  known.set(version, policy);
  return policy;
}
