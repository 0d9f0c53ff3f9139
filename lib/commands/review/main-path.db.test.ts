import { expect, test } from "vitest";
import { changeStatus } from "@/lib/contracts/incidents";
import { readReviewDocument } from "@/lib/contracts/review-exports";
import { publishReview, readReview, saveSection } from "@/lib/contracts/reviews";
import { learningQuestions } from "@/lib/domain/review-words";
import { ask, refusal } from "@/lib/testing/api";
import { ownDatabase } from "@/lib/testing/own-database";
import { nothingLearnt, reviewDesk } from "@/lib/testing/review-desk";

ownDatabase();

test("R-PIR-01, R-PIR-05 a review starts from the record, keeps what is written, and its publication settles the deadline", async () => {
  const { as, sent, params, timers } = await reviewDesk(30);
  const first = await ask(readReview, sent());
  expect(first).toMatchObject({ begun: false, state: "draft", publications: [] });
  const cause = first.sections.find(({ key }) => key === "root_cause");
  expect(cause?.body).toContain("Queue consumer out of memory");
  expect(cause).toMatchObject({ version: 1, touched: false });
  const section = { ...params, key: "root_cause" };
  const body = "The consumer keeps every message until the batch ends.";
  const saved = await ask(saveSection, { as, params: section, body: { body, version: 1 } });
  expect(saved).toMatchObject({ body, version: 2, touched: true });
  const stale = { as, params: section, body: { body: "late", version: 1 } };
  expect(await refusal(saveSection, stale)).toMatchObject({ status: 409, current: { body, version: 2 } });
  expect(await refusal(saveSection, { as, params: section, body: { body: "blind" } })).toMatchObject({
    status: 428,
  });
  const missing = await refusal(publishReview, sent({}));
  expect(missing).toMatchObject({ status: 409, rule: "R-PIR-04" });
  expect(missing.errors?.map(({ path }) => path)).toEqual(learningQuestions.map((key) => `question:${key}`));
  const published = await ask(publishReview, sent({ answers: nothingLearnt }));
  expect(published).toMatchObject({ state: "published", changedSince: false, missing: [] });
  expect(await timers("review_published")).toMatchObject([{ state: "met" }]);
  expect(await ask(readReviewDocument, sent())).toMatchObject({
    state: "published",
    sections: { root_cause: body },
    publications: [{ number: 1, note: null }],
  });
});

test("R-SLA-13 a P1 review whose root cause nobody wrote is refused, and the incident is closed only once it is published", async () => {
  const { as, params, sent } = await reviewDesk(30);
  const refused = await refusal(publishReview, sent({ answers: nothingLearnt }));
  expect(refused.errors?.map(({ path }) => path)).toEqual(["root_cause"]);
  expect((await ask(readReview, sent())).begun).toBe(false);
  expect(await refusal(changeStatus, sent({ status: "closed" }))).toMatchObject({
    status: 409,
    rule: "R-INC-10",
  });
  const body = { body: "A limit was set too low.", version: 1 };
  await ask(saveSection, { as, params: { ...params, key: "root_cause" }, body });
  await ask(publishReview, sent({ answers: nothingLearnt }));
  expect(await ask(changeStatus, sent({ status: "closed" }))).toMatchObject({ status: "closed" });
});
