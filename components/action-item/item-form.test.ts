import { describe, expect, test } from "vitest";
import { carriedForm, clashingFields, itemFormOf, itemPatch } from "./item-form";

const blank = itemFormOf(null, "Alert on pool use");
const base = { ...blank, dueOn: "2026-11-30", successCriterion: "The alert fires in a test" };

describe("R-PIR-04 an action item as it is typed", () => {
  test("a new one sends what was filled in and asks for nothing else", () => {
    expect(itemPatch({ ...blank, title: " Alert " }, null)).toEqual({ title: "Alert", priority: "medium" });
    expect(itemPatch({ ...blank, type: "test", ownerId: "a" }, null)).toMatchObject({
      type: "test",
      ownerId: "a",
    });
  });

  test("a change sends only what differs, and what was emptied as nothing", () => {
    expect(itemPatch({ ...base, dueOn: "", priority: "high" }, base)).toEqual({
      dueOn: null,
      priority: "high",
    });
    expect(itemPatch({ ...base, title: `${base.title} ` }, base)).toEqual({});
  });

  test("only a field that both changed to different values is a clash", () => {
    const mine = { ...base, title: "Mine", priority: "high" as const, dueOn: "2026-12-01" };
    const theirs = { ...base, title: "Theirs", priority: "high" as const, successCriterion: "Seen" };
    expect(clashingFields(mine, base, theirs)).toEqual(["title"]);
  });

  test("what somebody else saved is taken over beside one's own changes, and what is yielded is theirs", () => {
    const mine = { ...base, title: "Mine", dueOn: "2026-12-01" };
    const theirs = { ...base, title: "Theirs", successCriterion: "Seen" };
    expect(carriedForm(mine, base, theirs)).toMatchObject({
      title: "Mine",
      dueOn: "2026-12-01",
      successCriterion: "Seen",
    });
    expect(carriedForm(mine, base, theirs, ["title"]).title).toBe("Theirs");
  });
});
