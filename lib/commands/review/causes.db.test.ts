import { expect, test } from "vitest";
import {
  addFactor,
  addWhy,
  editFactor,
  editWhy,
  judgeProposal,
  listFactors,
  removeFactor,
  removeWhy,
} from "@/lib/contracts/review-causes";
import { readReviewDocument } from "@/lib/contracts/review-exports";
import { publishReview, readReview } from "@/lib/contracts/reviews";
import { createService } from "@/lib/contracts/services";
import { db } from "@/lib/db/client";
import { shippedFactors } from "@/lib/domain/shipped-factors";
import { ask, refusal } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { nothingLearnt, reviewDesk } from "@/lib/testing/review-desk";

ownDatabase();

test("R-PIR-03 the factors that ship with the product are those that it knows by key", async () => {
  const shipped = await db().factor.findMany({ select: { key: true } });
  expect(shipped.map(({ key }) => key).sort()).toEqual([...shippedFactors].sort());
});

test("R-PIR-03 a factor comes from the catalogue, which grows by what reviews name", async () => {
  const { sent, as, params, entries } = await reviewDesk(30);
  const view = await ask(
    addFactor,
    sent({ key: "capacity", note: "Memory limit", entryIds: [entries.cause.id] }),
  );
  expect(view.factors).toMatchObject([{ key: "capacity", note: "Memory limit", version: 1 }]);
  const grown = await ask(addFactor, sent({ label: "A batch without a bound" }));
  expect(grown.factors.map(({ label }) => label)).toContain("A batch without a bound");
  await ask(addFactor, sent({ label: "a batch without a BOUND" }));
  const found = await ask(listFactors, { as, query: { q: "without a bound" } });
  expect(found.items).toEqual([
    { key: "a-batch-without-a-bound", label: "A batch without a bound", reviews: 2 },
  ]);
  expect(await refusal(addFactor, sent({ key: "nothing" }))).toMatchObject({ status: 422 });
  expect(await refusal(addFactor, sent({}))).toMatchObject({ status: 422 });
  const factorId = view.factors[0]?.id ?? "";
  const at = { as, params: { ...params, factorId } };
  await ask(editFactor, { ...at, body: { note: "The limit was 512 MB", version: 1 } });
  expect(await refusal(editFactor, { ...at, body: { note: "Other", version: 1 } })).toMatchObject({
    status: 409,
    current: { note: "The limit was 512 MB" },
  });
  expect((await ask(removeFactor, at)).factors).toHaveLength(2);
  expect(await refusal(removeFactor, at)).toMatchObject({ status: 404 });
});

test("R-PIR-03 what departed from the policy is proposed, taken up or turned down with a reason, and stays in the report", async () => {
  const { sent, as, params } = await reviewDesk(3 * 24 * 60, { startedAt: undefined, severity: "P1" }).catch(
    () => reviewDesk(30),
  );
  const { proposals } = await ask(readReview, sent());
  const missed = proposals.find(({ kind }) => kind === "deadline");
  expect(missed).toMatchObject({ standing: "open", factorKey: "deadline_missed" });
  const key = missed?.key ?? "";
  const judge = (reason: string | null) =>
    ask(judgeProposal, { as, params: { ...params, key }, body: { reason } });
  const standing = (view: Awaited<ReturnType<typeof judge>>) =>
    view.proposals.find((one) => one.key === key)?.standing;
  expect(standing(await judge("The page was answered by phone."))).toBe("dismissed");
  expect(standing(await judge(null))).toBe("open");
  const taken = await ask(addFactor, sent({ key: "deadline_missed", proposal: key }));
  expect(standing(taken)).toBe("accepted");
  const { exceptions } = await ask(readReviewDocument, sent());
  expect(exceptions.map(({ text }) => text)).toContain(missed?.text);
  const unknown = { as, params: { ...params, key: "deadline:none" }, body: { reason: "x" } };
  expect(await refusal(judgeProposal, unknown)).toMatchObject({ status: 404 });
});

test("R-PIR-03 the whys branch, cite entries, go as deep as there is room, and lose no branch by accident", async () => {
  const { sent, as, params, entries } = await reviewDesk(30);
  const add = async (text: string, parentId: string | null, entryIds: string[] = []) => {
    const { whys } = await ask(addWhy, sent({ text, parentId, entryIds }));
    return whys.find((why) => why.text === text)?.id ?? "";
  };
  const first = await add("The consumer kept every message", null, [entries.cause.id]);
  const left = await add("Nothing bounded the batch", first);
  await add("Memory was not watched", first);
  const view = await ask(readReview, sent());
  expect(view.whys.map(({ text, depth }) => [text, depth])).toEqual([
    ["The consumer kept every message", 0],
    ["Nothing bounded the batch", 1],
    ["Memory was not watched", 1],
  ]);
  const at = (whyId: string) => ({ as, params: { ...params, whyId } });
  expect(await refusal(removeWhy, at(first))).toMatchObject({ status: 409, rule: "R-PIR-03" });
  await ask(editWhy, { ...at(left), body: { text: "No limit on the batch", version: 1 } });
  expect(await refusal(editWhy, { ...at(left), body: { text: "Mine", version: 1 } })).toMatchObject({
    status: 409,
  });
  expect((await ask(removeWhy, at(left))).whys).toHaveLength(2);
  const elsewhere = await reviewDesk(30);
  expect(await refusal(addWhy, elsewhere.sent({ text: "x", parentId: first }))).toMatchObject({
    status: 422,
  });
  expect(await refusal(addWhy, elsewhere.sent({ text: "x", entryIds: [entries.cause.id] }))).toMatchObject({
    status: 422,
    errors: [{ path: "entryIds" }],
  });
  let parent = first;
  for (let depth = 1; depth <= 9; depth++) parent = await add(`Why ${depth}`, parent);
  expect(await refusal(addWhy, sent({ text: "deeper", parentId: parent }))).toMatchObject({ status: 422 });
});

test("R-PIR-04 earlier published reviews with the same factor or service are shown, to those who may see them", async () => {
  const admin = await signedIn("admin");
  const service = await ask(createService, { as: admin.as, body: { name: "Checkout queue" } });
  const label = "A queue that nobody bounds";
  const earlier = async (fields: Record<string, unknown> = {}) => {
    const it = await reviewDesk(600, fields);
    await it.write("root_cause", "Unbounded.");
    await ask(addFactor, it.sent({ label }));
    await ask(publishReview, it.sent({ answers: nothingLearnt }));
    return it.declared.key;
  };
  const open = await earlier({ serviceIds: [service.id] });
  const secret = await earlier({ private: true });
  const now = await reviewDesk(30, { serviceIds: [service.id] });
  const bySameService = (await ask(readReview, now.sent())).earlier;
  expect(bySameService).toMatchObject([{ key: open, services: ["Checkout queue"], factors: [] }]);
  const byFactor = (await ask(addFactor, now.sent({ label }))).earlier;
  expect(byFactor).toMatchObject([{ key: open, services: ["Checkout queue"], factors: [label] }]);
  expect(byFactor.map(({ key }) => key)).not.toContain(secret);
});

test("R-KNW-02 the review of a drill counts in no factor of the catalogue, and adds none", async () => {
  const { as, sent } = await reviewDesk(60, { drill: true });
  await ask(addFactor, sent({ label: "Nobody knew where the runbook was" }));
  await ask(addFactor, sent({ key: "capacity" }));
  const { items } = await ask(listFactors, { as, query: { limit: "200" } });
  expect(items.map(({ label }) => label)).not.toContain("Nobody knew where the runbook was");
  expect(items.find(({ key }) => key === "capacity")).toMatchObject({ reviews: 0 });
});
