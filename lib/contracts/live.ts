import { z } from "zod";
import { operation } from "./operation";

/** A topic of the stream as it was asked for; `ref` is the id or the key of an incident. */
export type WantedTopic =
  | { kind: "incident" | "presence"; ref: string; asked: string }
  | { kind: "incidents" | "settings" | "notices"; asked: string };

const most = 100;
const ofIncident = /^(incident|presence):([\w-]{1,64})$/;

function wantedTopic(asked: string): WantedTopic | null {
  if (asked === "incidents" || asked === "settings" || asked === "notices") return { kind: asked, asked };
  const [, kind, ref = ""] = ofIncident.exec(asked) ?? [];
  return kind === "incident" || kind === "presence" ? { kind, ref, asked } : null;
}

const topicList = z.string().transform((text, context): WantedTopic[] => {
  const asked = [...new Set(text.split(","))];
  const topics = asked.flatMap((one) => wantedTopic(one) ?? []);
  if (topics.length < asked.length) {
    const unknown = asked.find((one) => wantedTopic(one) === null) ?? "";
    context.addIssue({
      code: "custom",
      message: `${JSON.stringify(unknown.slice(0, 80))} is no topic: incident:<id or key>, presence:<id or key>, incidents, settings and notices are`,
    });
  }
  if (topics.length > most) context.addIssue({ code: "custom", message: `must be ${most} topics at most` });
  return topics;
});

export const openLive = operation({
  method: "GET",
  path: "/live",
  summary: "Changes as they happen, as server-sent events that carry topic and id only",
  scope: "read",
  query: z.strictObject({ topics: topicList }),
  answer: { status: 200, schema: null, mediaType: "text/event-stream" },
});
