import { z } from "zod";
import { noticeKinds } from "@/lib/domain/notice";
import { severities } from "@/lib/domain/severity";
import { operation } from "./operation";
import { id, instant, instantOut, listOf, page } from "./primitives";

/** What concerns one person. `text` is its sentence as of the reading, `link` the page that it is about. */
export const noticeView = z.object({
  id,
  kind: z.enum(noticeKinds),
  incident: z
    .object({ id, key: z.string(), title: z.string(), severity: z.enum(severities), drill: z.boolean() })
    .nullable(),
  payload: z.record(z.string(), z.unknown()),
  text: z.string(),
  at: instantOut,
  readAt: instantOut.nullable(),
  link: z.string(),
});

/** How many are counted at most: 100 stands for "a hundred or more". */
export const unreadAtMost = 100;
const unread = z.number().int().max(unreadAtMost);

export const noticeListView = listOf(noticeView).extend({ unread, serverNow: instantOut });

export const listNotices = operation({
  method: "GET",
  path: "/notices",
  summary: "The caller's own notices, newest first; `unread` counts up to 100",
  scope: "read",
  query: z.strictObject({
    unread: z
      .enum(["true", "false"])
      .transform((word) => word === "true")
      .optional(),
    ...page,
  }),
  answer: { status: 200, schema: noticeListView },
});

/** `before`: notices that spoke later stay unread, as the reader has not seen what they say now. */
export const readingInput = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(200), before: instant.optional() }),
  z.strictObject({ all: z.literal(true), before: instant }),
]);

export const readNotices = operation({
  method: "POST",
  path: "/notices/readings",
  summary: "Mark the caller's own notices as read, by id or all that spoke until `before`",
  scope: "write",
  body: readingInput,
  answer: { status: 200, schema: z.object({ marked: z.number().int() }) },
});
