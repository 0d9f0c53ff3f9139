import { expect, test } from "vitest";
import { createActionItem, editActionItem } from "@/lib/contracts/action-items";
import { confirmVerbal, recordVerbal } from "@/lib/contracts/approvals";
import { endDeployment, startDeployment, startRollback } from "@/lib/contracts/deployments";
import { reportCheck } from "@/lib/contracts/hotfixes";
import { changeStatus, readIncident } from "@/lib/contracts/incidents";
import { listNotices } from "@/lib/contracts/notices";
import { endShare, readReviewDocument, readSharedReview, shareReview } from "@/lib/contracts/review-exports";
import {
  answerQuestion,
  editReview,
  publishReview,
  readReview,
  submitReview,
  takeBackReview,
} from "@/lib/contracts/reviews";
import { assignRole } from "@/lib/contracts/roles";
import { db } from "@/lib/db/client";
import { learningQuestions } from "@/lib/domain/review-words";
import { ask, refusal } from "@/lib/testing/api";
import { minutesAgo, signedIn } from "@/lib/testing/desk";
import { begun, crew, evidenced, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { nothingLearnt, reviewDesk } from "@/lib/testing/review-desk";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();

test("R-PIR-04 an action item without owner, date or criterion keeps the review from being published, each by its name", async () => {
  const { sent, as, declared, who, write } = await reviewDesk(30);
  await write("root_cause", "Unbounded.");
  const item = await ask(createActionItem, {
    as,
    body: { incidentId: declared.id, title: "Bound the batch" },
  });
  const { missing } = await ask(readReview, sent());
  const refused = await refusal(publishReview, sent({ answers: nothingLearnt }));
  const parts = ["owner", "due_date", "success_criterion"].map((part) => `action_item.${part}:${item.id}`);
  expect(refused.errors?.map(({ path }) => path)).toEqual(parts);
  expect(missing.map(({ key }) => key)).toEqual(expect.arrayContaining(parts));
  const facts = { ownerId: who.userId, dueOn: "2030-01-01", successCriterion: "No batch above 1,000." };
  await ask(editActionItem, { as, params: { id: item.id }, body: facts });
  expect(await ask(publishReview, sent({ answers: nothingLearnt }))).toMatchObject({ state: "published" });
});

test("R-KNW-04 each question is answered by an action item of the incident or by a reason", async () => {
  const { as, params, declared } = await reviewDesk(30);
  const item = await ask(createActionItem, { as, body: { incidentId: declared.id, title: "Alert on age" } });
  const answer = (key: string, body: unknown) => ({ as, params: { ...params, key }, body });
  const view = await ask(answerQuestion, answer("alert", { actionItemId: item.id, version: 0 }));
  expect(view.questions.find(({ key }) => key === "alert")?.answer).toMatchObject({
    actionItem: "Alert on age",
  });
  const both = await refusal(
    answerQuestion,
    answer("alert", { actionItemId: item.id, reason: "x", version: 1 }),
  );
  expect(both).toMatchObject({ status: 422, rule: "R-KNW-04" });
  const elsewhere = await reviewDesk(30);
  const foreign = {
    ...elsewhere.sent({ actionItemId: item.id, version: 0 }),
    params: { ...elsewhere.params, key: "alert" },
  };
  expect(await refusal(answerQuestion, foreign)).toMatchObject({ status: 422 });
  const cleared = await ask(answerQuestion, answer("alert", { version: 1 }));
  expect(cleared.questions.find(({ key }) => key === "alert")?.answer).toBeNull();
  expect(cleared.missing.map(({ key }) => key)).toContain("question:alert");
});

test("R-KNW-04 whoever answers a question second is shown the first answer, a cleared one too", async () => {
  const { as, params } = await reviewDesk(30);
  const answer = (body: unknown) => ({ as, params: { ...params, key: "alert" }, body });
  expect(await refusal(answerQuestion, answer({ reason: "Mine" }))).toMatchObject({ status: 428 });
  await ask(answerQuestion, answer({ reason: "Theirs", version: 0 }));
  const second = await refusal(answerQuestion, answer({ reason: "Mine", version: 0 }));
  expect(second).toMatchObject({ status: 409, current: { reason: "Theirs", version: 1 } });
  await ask(answerQuestion, answer({ version: 1 }));
  const late = await refusal(answerQuestion, answer({ reason: "Mine", version: 1 }));
  expect(late).toMatchObject({ status: 409, current: { reason: null, version: 2 } });
  const view = await ask(answerQuestion, answer({ reason: "Mine", version: 2 }));
  expect(view.questions.find(({ key }) => key === "alert")).toMatchObject({
    version: 3,
    answer: { reason: "Mine" },
  });
});

test("R-PIR-05 what was published stays word for word; an amendment says why, and readers see that there is one", async () => {
  const { sent, write } = await reviewDesk(30);
  await write("root_cause", "Unbounded.");
  await ask(publishReview, sent({ answers: nothingLearnt }));
  await write("root_cause", "Unbounded, and nobody watched.", 2);
  expect(await ask(readReview, sent())).toMatchObject({ state: "published", changedSince: true });
  const read = (query: Record<string, string> = {}) => ask(readReviewDocument, { ...sent(), query });
  expect((await read()).sections.root_cause).toBe("Unbounded.");
  expect((await read({ draft: "1" })).sections.root_cause).toBe("Unbounded, and nobody watched.");
  expect(await refusal(publishReview, sent({}))).toMatchObject({ status: 422, errors: [{ path: "note" }] });
  const view = await ask(publishReview, sent({ note: "The watch was missing." }));
  expect(view).toMatchObject({ changedSince: false, publications: [{ number: 1 }, { number: 2 }] });
  expect(await read()).toMatchObject({
    sections: { root_cause: "Unbounded, and nobody watched." },
    publications: [
      { number: 1, note: null },
      { number: 2, note: "The watch was missing." },
    ],
  });
  expect((await read({ publication: "1" })).sections.root_cause).toBe("Unbounded.");
  expect((await read({ publication: "2" })).sections.root_cause).toContain("nobody watched");
  expect(await refusal(readReviewDocument, { ...sent(), query: { publication: "3" } })).toMatchObject({
    status: 404,
  });
  await expect(db().$executeRaw`UPDATE review_publications SET note = 'other'`).rejects.toThrow();
  await expect(db().$executeRaw`DELETE FROM review_section_texts`).rejects.toThrow();
});

test("R-PIR-05, R-INC-10 submitted, taken back, published; a re-opened incident asks for its review anew", async () => {
  const { sent, write, timeline, as, params, declared } = await reviewDesk(30);
  const scribe = await signedIn("responder");
  await ask(assignRole, { as, params: { ...params, role: "scribe" }, body: { userId: scribe.who.userId } });
  expect(await ask(submitReview, sent())).toMatchObject({ state: "in_review" });
  const notices = async (who: Record<string, string>) =>
    (await ask(listNotices, { as: who })).items.filter(({ text }) => text.includes("asks you to read"));
  expect(await notices(scribe.as)).toMatchObject([{ link: `/incidents/${declared.key}/review/publish` }]);
  expect(await notices(as)).toEqual([]);
  expect(await refusal(submitReview, sent())).toMatchObject({ status: 409 });
  expect(await ask(takeBackReview, sent())).toMatchObject({ state: "draft" });
  await write("root_cause", "Unbounded.");
  await ask(publishReview, sent({ answers: nothingLearnt }));
  expect(await refusal(takeBackReview, sent())).toMatchObject({ status: 409, rule: "R-PIR-05" });
  await ask(changeStatus, sent({ status: "investigating", note: "It is back." }));
  await ask(changeStatus, sent({ status: "resolved" }));
  expect(await refusal(changeStatus, sent({ status: "closed" }))).toMatchObject({ status: 409 });
  await ask(publishReview, sent({ note: "It came back once." }));
  await ask(changeStatus, sent({ status: "closed" }));
  expect(await ask(readIncident, sent())).toMatchObject({ status: "closed" });
  const told = (await timeline()).map(({ type }) => type).filter((type) => type.startsWith("review."));
  expect(told).toEqual([
    "review.begun",
    "review.submitted",
    "review.taken_back",
    "review.published",
    "review.published",
  ]);
});

test("R-PIR-05 a shared link shows the publication to whoever is signed in, until it is ended, and to nobody else", async () => {
  const { sent, write, params, as } = await reviewDesk(30, { private: true });
  await write("root_cause", "Unbounded.");
  expect(await refusal(shareReview, sent({ days: 7 }))).toMatchObject({ status: 409, rule: "R-PIR-05" });
  await ask(publishReview, sent({ answers: nothingLearnt }));
  const { id, url } = await ask(shareReview, sent({ days: 7 }));
  const token = url.split("/").at(-1) ?? "";
  const reader = await signedIn("stakeholder");
  const shared = { as: reader.as, params: { token } };
  expect(await ask(readSharedReview, shared)).toMatchObject({ sections: { root_cause: "Unbounded." } });
  expect(await refusal(readReview, { ...sent(), as: reader.as })).toMatchObject({ status: 404 });
  expect(await refusal(readSharedReview, { params: { token } })).toMatchObject({ status: 401 });
  expect((await ask(readReview, sent())).shares).toMatchObject([{ id }]);
  await ask(endShare, { as, params: { ...params, shareId: id } });
  expect(await refusal(readSharedReview, shared)).toMatchObject({ status: 404 });
  await db().reviewShare.updateMany({ where: { id }, data: { revokedAt: null, expiresAt: new Date(0) } });
  expect(await refusal(readSharedReview, shared)).toMatchObject({ status: 404 });
});

test("R-PIR-05 a responder publishes the review that they lead, and no other", async () => {
  const { sent, write } = await reviewDesk(30);
  await write("root_cause", "Unbounded.");
  const responder = await signedIn("responder");
  const theirs = { ...sent({ answers: nothingLearnt }), as: responder.as };
  expect(await refusal(publishReview, theirs)).toMatchObject({ status: 403 });
  const led = await ask(editReview, sent({ leadId: responder.who.userId }));
  expect(led.lead?.id).toBe(responder.who.userId);
  expect(await ask(publishReview, theirs)).toMatchObject({ state: "published" });
});

test("R-FIX-04, R-APR-04, R-RBK-02, R-TST-02 bypass, unconfirmed words, rollback and skipped checks are proposed and stay in the report", async () => {
  const people = await crew();
  const { id, incident } = await begun(people, "P0", { startedAt: minutesAgo(30) });
  const commit = await revised(people, id);
  await evidenced(people, id);
  const params = { id };
  const skipped = { as: people.responder.as, params: { id, key: "load_test" } };
  await ask(reportCheck, { ...skipped, body: { result: "skipped", reason: "No load involved" } });
  const words = { role: "engineering_lead", approverId: people.lead.id, channel: "phone", words: "Go" };
  const spoken = { ...words, spokenAt: minutesAgo(0), commit };
  await ask(recordVerbal, { as: people.commander.as, params, body: spoken });
  const bypass = { environment: "production", bypass: { reason: "The manager cannot be reached" } };
  const fresh = await byCookie({ userId: people.otherLead.id });
  const deployment = await ask(startDeployment, { as: fresh, params, body: bypass });
  const ended = { as: people.responder.as, params: { id: deployment.id }, body: { state: "succeeded" } };
  await ask(endDeployment, ended);
  const back = { reason: "not_fixed", method: "git_revert" };
  await ask(startRollback, { as: people.responder.as, params, body: back });
  const view = await ask(readReview, { as: people.commander.as, params: { id: incident.key } });
  expect(view.proposals.map(({ kind }) => kind).sort()).toEqual(
    expect.arrayContaining(["bypass", "check", "rollback", "verbal"]),
  );
  for (const { entryId } of view.proposals) expect(entryId).not.toBeNull();
  const { exceptions } = await ask(readReviewDocument, {
    as: people.commander.as,
    params: { id: incident.key },
  });
  const texts = exceptions.map(({ text }) => text).join("\n");
  expect(texts).toContain("The manager cannot be reached");
  expect(texts).toContain("never confirmed in writing");
  expect(texts).toContain("No load involved");
  expect(view.sections.find(({ key }) => key === "could_improve")?.body).toContain(
    "The manager cannot be reached",
  );
});

test("R-APR-04 words that were denied and words that were given again stand apart in the report", async () => {
  const people = await crew();
  const { id, incident } = await begun(people, "P0", { startedAt: minutesAgo(30) });
  const commit = await revised(people, id);
  const words = { role: "engineering_lead", approverId: people.lead.id, channel: "phone", words: "Go" };
  const speak = () =>
    ask(recordVerbal, {
      as: people.commander.as,
      params: { id },
      body: { ...words, spokenAt: minutesAgo(0), commit },
    });
  const answer = (verbalId: string, confirmed: boolean) =>
    ask(confirmVerbal, { as: people.lead.as, params: { id: verbalId }, body: { confirmed } });
  const told = async () => {
    const reading = { as: people.commander.as, params: { id: incident.key } };
    const { proposals } = await ask(readReview, reading);
    return proposals.flatMap(({ kind, text }) => (kind === "verbal" ? [text] : []));
  };
  await answer((await speak()).id, false);
  const again = await speak();
  const [denied, open] = [expect.stringContaining("denied"), expect.stringContaining("never confirmed")];
  expect(await told()).toEqual([denied, open]);
  await answer(again.id, true);
  expect(await told()).toEqual([denied]);
});

test("what is missing names every question in the order of asking", async () => {
  const { sent } = await reviewDesk(30);
  const { missing } = await ask(readReview, sent());
  const questions = missing.map(({ key }) => key).filter((key) => key.startsWith("question:"));
  expect(questions).toEqual(learningQuestions.map((key) => `question:${key}`));
});
