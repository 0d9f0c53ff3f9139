import type { z } from "zod";
import type { serviceView } from "@/lib/contracts/services";

export type ListedService = z.output<typeof serviceView>;

/** What an administrator wants to do about the services. */
export type ServiceWish = { kind: "add" } | { kind: "edit" | "archive"; service: ListedService };

export const servicesKey = ["services"] as const;
