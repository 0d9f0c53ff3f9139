import { db } from "@/lib/db/client";
import { currentPolicy, policyOfVersion } from "@/lib/db/policy-store";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { policyVersion } from "./settings";

/** Who made a version of the policy, when and why; the version must exist. */
async function madeBy(version: number) {
  const select = {
    version: true,
    createdAt: true,
    note: true,
    author: { select: { id: true, name: true } },
  } as const;
  const row = await db().responsePolicy.findUniqueOrThrow({ where: { version }, select });
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** The policy of this moment, how it was made, and whether the viewer may change it. */
export async function policyPage(viewer: Actor) {
  const policy = await currentPolicy(db());
  return { policy, made: await madeBy(policy.version), mayEdit: can(viewer, "policy.edit") };
}

/** One version beside the one before it; 404 when there is none. */
export async function policyVersionPage(viewer: Actor, version: number) {
  const policy = await policyVersion(version);
  const before = version === 1 ? null : await policyOfVersion(db(), version - 1);
  const [made, current] = await Promise.all([madeBy(version), currentPolicy(db())]);
  return { policy, before, made, current: current.version, mayEdit: can(viewer, "policy.edit") };
}

/** What the editor begins with: the policy of this moment and, where one is named and exists, an earlier version; null for who may not edit. */
export async function policyToEdit(
  viewer: Actor,
  restore: number | null,
): Promise<{ current: ResponsePolicy; restored: ResponsePolicy | null } | null> {
  if (!can(viewer, "policy.edit")) return null;
  const current = await currentPolicy(db());
  const exists = restore !== null && (await db().responsePolicy.count({ where: { version: restore } })) > 0;
  return { current, restored: exists ? await policyOfVersion(db(), restore) : null };
}
