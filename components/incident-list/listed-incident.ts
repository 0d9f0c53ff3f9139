import type { z } from "zod";
import type { incidentRow } from "@/lib/contracts/incidents";

/** One line of the list, as the API answers it. */
export type ListedIncident = z.output<typeof incidentRow>;

/** A page of the list, and when it was read (server time, milliseconds). */
export type IncidentListPage = { items: ListedIncident[]; nextCursor: string | null; readAt: number };
