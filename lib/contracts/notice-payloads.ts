import { z } from "zod";
import { decisionWords } from "@/lib/domain/hotfix-words";
import type { NoticeKind, NoticePayloads } from "@/lib/domain/notice";
import type { ToldNotice } from "@/lib/domain/notice-sentence";
import { incidentRoles } from "@/lib/domain/roles";

const text = z.string();
const timer = z.object({ timerId: text, rule: text, label: text, dueAt: text });
const hotfix = { hotfixId: text, hotfix: z.number().int(), title: text, byId: text.nullable() };
const told = <K extends NoticeKind>(kind: K, payload: z.ZodType<NoticePayloads[K]>) =>
  z.object({ kind: z.literal(kind), payload });

const notices = z.discriminatedUnion("kind", [
  told("timer_warned", timer),
  told("timer_due", timer),
  told("timer_breached", timer),
  told("timer_reminded", timer),
  told("timer_fired", timer),
  told(
    "role_assigned",
    z.object({ role: z.enum(incidentRoles), byId: text.nullable(), note: text.nullable() }),
  ),
  told("mentioned", z.object({ entryId: text, byId: text, excerpt: text })),
  told("approval_requested", z.object({ ...hotfix, roles: z.array(text) })),
  told("approval_decided", z.object({ ...hotfix, role: text, decision: z.enum(decisionWords) })),
  told("verbal_recorded", z.object({ ...hotfix, role: text, verbalId: text })),
  told("verbal_denied", z.object({ ...hotfix, role: text })),
  told("gate_bypassed", z.object({ ...hotfix, reason: text })),
  told("rollback_started", z.object({ ...hotfix, reason: text })),
  told("rolled_back", z.object({ ...hotfix, reason: text })),
  told(
    "action_item_assigned",
    z.object({ itemId: text, title: text, dueOn: text.nullable(), byId: text.nullable() }),
  ),
  told(
    "meeting_called",
    z.object({
      startsAt: text,
      minutes: z.number().int(),
      change: z.enum(["scheduled", "moved", "cancelled", "uninvited"]),
      byId: text.nullable(),
    }),
  ),
  told("review_submitted", z.object({ byId: text.nullable() })),
]);

/** A stored notice read by its kind's schema; another shape is corruption and throws. */
export function storedNotice(kind: string, payload: unknown): ToldNotice {
  return notices.parse({ kind, payload });
}
