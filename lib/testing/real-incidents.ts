import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { actionItemTypes } from "@/lib/domain/review-words";
import { severities } from "@/lib/domain/severity";
import { keyMoments } from "@/lib/domain/timeline-entry";

const folder = path.resolve("e2e/data/incidents");

const realIncident = z.object({
  slug: z.string(),
  title: z.string(),
  startedAt: z.string(),
  detectedAt: z.string(),
  resolvedAt: z.string(),
  severity: z.enum(severities),
  classification: z.record(z.string(), z.unknown()),
  impact: z.string(),
  rootCause: z.string(),
  resolution: z.string(),
  wentWell: z.array(z.string()),
  couldImprove: z.array(z.string()),
  actionItems: z.array(z.object({ title: z.string(), type: z.enum(actionItemTypes) })),
  timeline: z.array(z.object({ at: z.string(), text: z.string(), keyMoment: z.enum(keyMoments).optional() })),
  facts: z.object({ durationMinutes: z.number() }),
});
export type RealIncident = z.output<typeof realIncident>;

/** The public post-mortems that the product is tried on. */
export const realIncidents: readonly RealIncident[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => realIncident.parse(JSON.parse(readFileSync(path.join(folder, file), "utf8"))));

/** The tables of times and events that go with some of them, as somebody would paste them. */
export const realTables: readonly { incident: RealIncident; format: string; text: string }[] =
  realIncidents.flatMap((incident) =>
    readdirSync(folder)
      .filter((file) => file.startsWith(`${incident.slug}.timeline.`))
      .map((file) => ({
        incident,
        format: path.extname(file) === ".csv" ? "csv" : "markdown",
        text: readFileSync(path.join(folder, file), "utf8"),
      })),
  );
