import { z } from "zod";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { id, personRef } from "./primitives";

const presenceView = z.object({
  items: z.array(z.object({ user: personRef, typing: z.boolean(), place: z.string().nullable() })),
});

export const readPresence = operation({
  method: "GET",
  path: "/incidents/{id}/presence",
  summary: "Who has the incident open, and who is writing",
  scope: "read",
  params: incidentRef,
  answer: { status: 200, schema: presenceView },
});

export const sayPresence = operation({
  method: "PUT",
  path: "/incidents/{id}/presence",
  summary: "Say that a tab of the caller has the incident open; it lasts for 45 s",
  scope: "read",
  params: incidentRef,
  body: z.strictObject({
    tabId: id,
    typing: z.boolean(),
    /** What of the incident the tab shows, such as `review/summary`; absent for its page. */
    place: z
      .string()
      .regex(/^[a-z0-9_/-]{1,60}$/, "must be small letters, digits and the marks / _ -")
      .nullish(),
  }),
  answer: { status: 204, schema: null },
});

export const endPresence = operation({
  method: "DELETE",
  path: "/incidents/{id}/presence/{tabId}",
  summary: "Say that the tab is gone",
  scope: "read",
  params: incidentRef.extend({ tabId: id }),
  answer: { status: 204, schema: null },
});
