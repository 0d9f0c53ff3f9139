import { z } from "zod";
import { timerStates } from "@/lib/domain/timer";
import { watchReadings } from "@/lib/domain/watch-items";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, instantOut, personRef } from "./primitives";

const itemView = z.object({
  key: z.string(),
  label: z.string(),
  reading: z.enum(watchReadings).nullable(),
  note: z.string().nullable(),
  by: personRef.nullable(),
  at: instantOut.nullable(),
});

/** A watch over a deployment; its id is that of its timer. */
export const windowView = z.object({
  id,
  rule: z.string(),
  label: z.string(),
  state: z.enum(timerStates),
  from: instantOut.nullable(),
  dueAt: instantOut.nullable(),
  closedAt: instantOut.nullable(),
  items: z.array(itemView),
});

const windowRef = z.object({ id });
const reading = {
  reading: z.enum(watchReadings),
  note: clearable(2_000).optional(),
};
const answer = { status: 200, schema: windowView };

export const listWindows = operation({
  method: "GET",
  path: "/incidents/{id}/windows",
  summary: "The watches over the deployments of an incident, with what was read (R-MON-01)",
  scope: "read",
  params: incidentRef,
  answer: { status: 200, schema: z.object({ items: z.array(windowView) }) },
});

export const readItem = operation({
  method: "PUT",
  path: "/windows/{id}/items/{key}",
  summary: "Write down what one item of a watch shows",
  scope: "write",
  params: windowRef.extend({ key: z.string().max(60) }),
  body: z.strictObject(reading),
  answer,
});

export const closeWindow = operation({
  method: "POST",
  path: "/windows/{id}/closure",
  summary: "Close a watch from its due moment on; no watch closes with an item unread (R-SLA-17)",
  scope: "write",
  params: windowRef,
  body: z.strictObject({
    items: z
      .array(z.strictObject({ key: z.string().max(60), ...reading }))
      .max(50)
      .optional(),
    note: clearable(2_000).optional(),
  }),
  bodyOptional: true,
  answer,
});
