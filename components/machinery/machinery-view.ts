import type { z } from "zod";
import type { machineryView } from "@/lib/contracts/machinery";

export type MachineryView = z.output<typeof machineryView>;
export type Worker = MachineryView["workers"][number];
export type FailedJob = MachineryView["failedJobs"][number];
export type AuditCheck = MachineryView["auditChecks"][number];

export const machineryKey = ["machinery"] as const;

/** A number with its word: `1 timer`, `3 timers`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
