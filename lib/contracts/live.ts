import { z } from "zod";
import { operation } from "./operation";

/** A public topic of the stream: what an open screen wants to hear of. Incidents are named by id or key. */
export type LiveTopic =
  | { kind: "incidents" | "settings" | "notices" }
  | { kind: "incident" | "presence"; ref: string };

const general = ["incidents", "settings", "notices"] as const;
const named = /^(incident|presence):([A-Za-z0-9-]{1,64})$/;

/** The topic that a text names, or null. */
export function liveTopicOf(text: string): LiveTopic | null {
  const whole = general.find((one) => one === text);
  if (whole !== undefined) return { kind: whole };
  const [, kind, ref] = named.exec(text) ?? [];
  if (ref === undefined) return null;
  return { kind: kind === "incident" ? "incident" : "presence", ref };
}

const most = 100;

/** `?topics=` as distinct texts, each of a known form. */
const liveQuery = z.strictObject({
  topics: z
    .string()
    .max(8_000)
    .transform((text) => [...new Set(text.split(",").map((topic) => topic.trim()))])
    .pipe(
      z
        .array(
          z.string().refine((topic) => liveTopicOf(topic) !== null, {
            error: "must be incident:<id or key>, presence:<id or key>, incidents, settings or notices",
          }),
        )
        .min(1)
        .max(most),
    ),
});

export const openLive = operation({
  method: "GET",
  path: "/live",
  summary:
    "Server-sent events of what changes: `resync` at the start, `change` with topic and id, `gone` for a topic that may not be seen (any more), `beat` every 15 s",
  scope: "read",
  query: liveQuery,
  stream: true,
  answer: { status: 200, schema: z.string() },
});
