import type { z } from "zod";
import type { hotfixView } from "@/lib/contracts/hotfix-view";

/** A hotfix with everything that its screens show, as the API answers it. */
export type HotfixView = z.infer<typeof hotfixView>;

export type HotfixStep = HotfixView["steps"][number];
export type HotfixCommand = HotfixStep["commands"][number];
export type HotfixRevision = HotfixView["revisions"][number];
export type HotfixWarning = HotfixView["warnings"][number];
export type HotfixCheck = HotfixView["checks"][number];
export type HotfixMissing = HotfixView["gate"]["missing"][number];
export type HotfixDecision = HotfixView["decisions"][number];
export type HotfixDeployment = HotfixView["deployments"][number];
export type HotfixRollback = HotfixView["rollbacks"][number];
export type RollbackMethod = HotfixRollback["method"];

/** Where the view lies in the browser's cache. */
export function hotfixKey(id: string) {
  return ["hotfixes", id] as const;
}

/** Whether a text of the address can name a hotfix at all. */
export function isHotfixId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
