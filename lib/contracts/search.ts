import { z } from "zod";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { hitKinds } from "@/lib/domain/search-hit";
import { severities } from "@/lib/domain/severity";
import { operation } from "./operation";
import { id, instantOut, listOf, page } from "./primitives";

/** The longest text that can be looked for, in characters. */
export const searchLimit = 200;

/** Something found. `link` is the path of our screens where it stands, `place` what it is in words; `excerpt` shows what was found. */
export const searchHit = z.object({
  kind: z.enum(hitKinds),
  id: z.string(),
  incident: z.object({
    id,
    key: z.string(),
    title: z.string(),
    severity: z.enum(severities),
    status: z.enum(incidentStatuses),
  }),
  link: z.string(),
  place: z.string(),
  excerpt: z.array(z.object({ text: z.string(), match: z.boolean() })),
  at: instantOut,
});

/** `corrected`: the words that were looked for instead, where nothing says what was asked. */
export const searchAnswer = listOf(searchHit).extend({ corrected: z.string().nullable() });

export const search = operation({
  method: "GET",
  path: "/search",
  summary:
    "Incidents, timeline entries, hotfixes, reviews and action items by their words, by key or by commit: names first, then titles, then texts, each the latest first",
  scope: "read",
  query: z.strictObject({ q: z.string().max(searchLimit), ...page }),
  answer: { status: 200, schema: searchAnswer },
});
