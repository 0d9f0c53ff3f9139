import { expect, test } from "vitest";
import type { Shortcut, ShortcutReach } from "@/components/shell/shortcut-keys";
import { actionGroups, fittingGroups, morePlaces } from "./palette-actions";

const shortcut = (keys: string, label: string, reach: ShortcutReach): Shortcut => ({
  keys: keys.split(" "),
  label,
  reach,
  run: () => undefined,
});

const shortcuts = [
  shortcut("mod+k", "Search and commands", "everywhere"),
  shortcut("c", "Declare an incident", "everywhere"),
  shortcut("g i", "Go to incidents", "everywhere"),
  shortcut("n", "Note in the timeline", "page"),
];
const rest = [
  { id: "dark", label: "Theme: dark", keys: [], words: "night", run: () => undefined },
  { id: "leave", label: "Sign out", keys: [], run: () => undefined },
];
const groups = actionGroups(shortcuts, rest);
const labels = (typed: string) =>
  fittingGroups(groups, typed).map(({ title, actions }) => [title, ...actions.map(({ label }) => label)]);

test("every shortcut is an action, those of the page first; the palette does not list itself", () => {
  expect(labels("")).toEqual([
    ["On this page", "Note in the timeline"],
    ["Anywhere", "Declare an incident", "Go to incidents", "Theme: dark", "Sign out"],
  ]);
  expect(actionGroups([], [])).toEqual([]);
});

test("every typed word begins a word of the action or of its other names", () => {
  expect(labels("inc")).toEqual([["Anywhere", "Declare an incident", "Go to incidents"]]);
  expect(labels("incidents GO")).toEqual([["Anywhere", "Go to incidents"]]);
  expect(labels("night")).toEqual([["Anywhere", "Theme: dark"]]);
  expect(labels("cident")).toEqual([]);
  expect(labels("?!")).toEqual([]);
});

test("only who may look at the machinery is led to it", () => {
  const hrefs = (machinery: boolean) => morePlaces(machinery).map(({ href }) => href);
  expect(hrefs(true)).toContain("/settings/machinery");
  expect(hrefs(false)).not.toContain("/settings/machinery");
});
