import { expect, test } from "vitest";
import { noticeLink, noticeSentence, type ToldNotice } from "./notice-sentence";

const now = new Date("2026-03-14T14:00:00Z");
const dueIn = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const read = (notice: ToldNotice, byName: string | null = null) =>
  noticeSentence(notice, { now, key: "INC-2026-003", byName });
const facts = (minutes: number) => ({
  timerId: "t",
  rule: "fix_deployed",
  label: "Fix deployed",
  dueAt: dueIn(minutes),
});

test.each<[ToldNotice, string]>([
  [{ kind: "timer_warned", payload: facts(30) }, "Fix deployed: 30m left in INC-2026-003"],
  [{ kind: "timer_due", payload: facts(0) }, "Fix deployed: due now in INC-2026-003"],
  [{ kind: "timer_breached", payload: facts(-4) }, "Fix deployed: 4m late in INC-2026-003"],
  [{ kind: "timer_reminded", payload: facts(-150) }, "Reminder. Fix deployed: 2h 30m late in INC-2026-003"],
  [{ kind: "timer_fired", payload: facts(-1) }, "INC-2026-003 asks for you: Fix deployed"],
])("R-SLA-20 a clock's notice says how it stands when it is read: %j", (notice, words) => {
  expect(read(notice)).toBe(words);
});

test("a warning that is read after its deadline says that it is late", () => {
  expect(read({ kind: "timer_warned", payload: facts(-10) })).toBe("Fix deployed: 10m late in INC-2026-003");
});

test("R-INC-09 a role's notice says who gave it and with which note", () => {
  const payload = { role: "scribe" as const, byId: "u", note: null };
  expect(read({ kind: "role_assigned", payload }, "Rosa Lin")).toBe(
    "Rosa Lin made you scribe of INC-2026-003",
  );
  expect(read({ kind: "role_assigned", payload: { ...payload, note: "Keep it" } })).toBe(
    "Firebreak made you scribe of INC-2026-003: Keep it",
  );
});

test("a mention quotes the entry and leads to it; everything else leads to the incident", () => {
  const payload = { entryId: "e1", byId: "u", excerpt: "@lin look at the pool" };
  expect(read({ kind: "mentioned", payload }, "Rosa Lin")).toBe(
    "Rosa Lin mentioned you in INC-2026-003: @lin look at the pool",
  );
  expect(noticeLink({ kind: "mentioned", payload }, "INC-2026-003")).toBe("/incidents/INC-2026-003#entry-e1");
  expect(noticeLink({ kind: "timer_due", payload: facts(0) }, "INC-2026-003")).toBe(
    "/incidents/INC-2026-003",
  );
});
