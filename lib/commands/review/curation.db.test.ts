import { expect, test } from "vitest";
import { readReviewDocument } from "@/lib/contracts/review-exports";
import { curateLine, listSectionVersions, readReview, saveSection } from "@/lib/contracts/reviews";
import { ask, refusal } from "@/lib/testing/api";
import { ownDatabase } from "@/lib/testing/own-database";
import { reviewDesk } from "@/lib/testing/review-desk";

ownDatabase();

async function curating() {
  const it = await reviewDesk(30);
  const curate = (entryId: string, body: unknown) =>
    ask(curateLine, { as: it.as, params: { ...it.params, entryId }, body });
  const told = async () => (await ask(readReviewDocument, it.sent())).timeline.map(({ text }) => text);
  return { ...it, curate, told };
}

test("R-PIR-01 the story is what people wrote and the turns of the incident; curation drops, rewords and merges its lines", async () => {
  const { curate, told, entries, sent } = await curating();
  const { seen, cause, restored } = entries;
  expect(await told()).toEqual([
    seen.body,
    cause.body,
    restored.body,
    expect.stringContaining("Resolved"),
    expect.stringContaining("Declared as P1"),
  ]);
  await curate(restored.id, { kept: false, version: 0 });
  await curate(cause.id, { text: "The consumer ran out of memory", version: 0 });
  expect(await told()).toEqual([
    seen.body,
    "The consumer ran out of memory",
    expect.any(String),
    expect.any(String),
  ]);
  await curate(cause.id, { text: null, intoId: seen.id, version: 1 });
  expect((await told())[0]).toBe(`${seen.body}; ${cause.body}`);
  const { lines } = await ask(readReview, sent());
  expect(lines.find(({ entryId }) => entryId === seen.id)?.merged).toMatchObject([{ entryId: cause.id }]);
  await curate(cause.id, { intoId: null, version: 2 });
  expect((await told()).slice(0, 2)).toEqual([seen.body, cause.body]);
});

test("R-PIR-01 merging loses no words, whichever of the lines was reworded, and before or after", async () => {
  const { curate, told, entries } = await curating();
  const { seen, cause, restored } = entries;
  await curate(seen.id, { text: "The queue grew", version: 0 });
  await curate(cause.id, { text: "Memory ran out", version: 0 });
  await curate(cause.id, { intoId: seen.id, version: 1 });
  expect((await told())[0]).toBe("The queue grew; Memory ran out");
  const lines = await curate(seen.id, { text: "The queue grew as memory ran out", version: 2 });
  expect(lines.lines[0]).toMatchObject({ text: "The queue grew as memory ran out", said: seen.body });
  expect(lines.lines[0]?.merged).toMatchObject([{ said: cause.body, keyMoment: "cause_identified" }]);
  await curate(restored.id, { intoId: seen.id, version: 0 });
  expect((await told())[0]).toBe(`The queue grew as memory ran out; ${restored.body}`);
});

test("R-PIR-01 a line that is being reworded while another is merged into it is refused, so that the merge is not written over", async () => {
  const { curate, as, params, entries } = await curating();
  await curate(entries.cause.id, { intoId: entries.seen.id, version: 0 });
  const body = { text: "The queue grew", version: 0 };
  const late = { as, params: { ...params, entryId: entries.seen.id }, body };
  expect(await refusal(curateLine, late)).toMatchObject({ status: 409 });
});

test("R-PIR-01 nothing is merged into a line that is out of the report: both would be gone", async () => {
  const { curate, told, as, params, entries } = await curating();
  await curate(entries.seen.id, { kept: false, version: 0 });
  const body = { intoId: entries.seen.id, version: 0 };
  const merging = { as, params: { ...params, entryId: entries.cause.id }, body };
  expect(await refusal(curateLine, merging)).toMatchObject({
    status: 409,
    detail: expect.stringContaining("not in the report"),
  });
  expect(await told()).toContain(entries.cause.body);
});

test("two people on one line: the second is refused with what the first made of it", async () => {
  const { curate, as, params, entries } = await curating();
  await curate(entries.cause.id, { text: "Memory ran out", version: 0 });
  const late = { as, params: { ...params, entryId: entries.cause.id }, body: { kept: false, version: 0 } };
  expect(await refusal(curateLine, late)).toMatchObject({
    status: 409,
    current: { text: "Memory ran out", version: 1 },
  });
});

test("R-PIR-01 the moments between which the incident ran are computed, each with its entry", async () => {
  const { sent, entries } = await curating();
  const { moments, intervals } = await ask(readReview, sent());
  expect(moments.map(({ key }) => key)).toEqual([
    "started",
    "detected",
    "cause_identified",
    "restored",
    "resolved",
  ]);
  expect(moments.find(({ key }) => key === "detected")?.entryId).toBe(entries.seen.id);
  expect(intervals.map(({ from, to, ms }) => [from, to, Math.round(ms / 60_000)])).toEqual([
    ["started", "detected", 5],
    ["detected", "cause_identified", 15],
    ["cause_identified", "restored", 55],
    ["restored", "resolved", 5],
  ]);
});

test("R-PIR-01 every text of a section stays, the first of them what the record said, and an old one can be brought back", async () => {
  const { write, as, params } = await curating();
  await write("summary", "One.");
  await write("summary", "Two.", 2);
  const section = { ...params, key: "summary" };
  const back = { body: "One.", version: 3, restores: 2 };
  expect(await ask(saveSection, { as, params: section, body: back })).toMatchObject({
    version: 4,
    body: "One.",
  });
  const { items, nextBefore } = await ask(listSectionVersions, { as, params: section });
  expect(items.map(({ version, body, restores }) => [version, body, restores])).toEqual([
    [4, "One.", 2],
    [3, "Two.", null],
    [2, "One.", null],
    [1, expect.stringContaining("It was detected"), null],
  ]);
  expect(nextBefore).toBeNull();
  expect(items.at(-1)?.by).toBeNull();
});

test("R-PIR-01 what nobody wrote follows the record, what somebody wrote stays", async () => {
  const { write, sent, tell } = await curating();
  await write("root_cause", "The batch size was unbounded.");
  await tell("Fix is out", 20, "fix_deployed");
  const { sections } = await ask(readReview, sent());
  const body = (key: string) => sections.find((one) => one.key === key)?.body;
  expect(body("resolution")).toContain("Fix is out");
  expect(body("root_cause")).toBe("The batch size was unbounded.");
});

test("R-PIR-01 each sentence made from an entry leads to it", async () => {
  const { sent, entries, declared } = await curating();
  const { sections } = await ask(readReview, sent());
  const cause = sections.find(({ key }) => key === "root_cause")?.body ?? "";
  expect(cause).toContain(`(/incidents/${declared.key}#entry-${entries.cause.id})`);
});
