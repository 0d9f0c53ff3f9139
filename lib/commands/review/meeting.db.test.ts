import { expect, test } from "vitest";
import { listNotices } from "@/lib/contracts/notices";
import { readReviewInvitation } from "@/lib/contracts/review-exports";
import { callMeeting, editReview, endMeeting, readReview } from "@/lib/contracts/reviews";
import { assignRole, removeRole } from "@/lib/contracts/roles";
import { ask, pathOf, refusal, send } from "@/lib/testing/api";
import { minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { reviewDesk } from "@/lib/testing/review-desk";

ownDatabase();

const hours = (count: number) => count * 60;

test("R-PIR-02 a meeting of 60 to 90 minutes within 24 to 48 h needs no reason, any other one does", async () => {
  const { sent } = await reviewDesk(hours(2));
  const { meetingWindow } = await ask(readReview, sent());
  expect(meetingWindow).not.toBeNull();
  const call = (inHours: number, minutes: number, reason?: string) =>
    sent({ startsAt: minutesAgo(-hours(inHours)), minutes, ...(reason ? { reason } : {}) });
  for (const [inHours, minutes] of [
    [10, 60],
    [60, 60],
    [30, 45],
    [30, 120],
  ] as const) {
    const refused = await refusal(callMeeting, call(inHours, minutes));
    expect(refused).toMatchObject({ status: 422, rule: "R-PIR-02", errors: [{ path: "reason" }] });
  }
  const { meeting } = await ask(callMeeting, call(30, 60));
  expect(meeting).toMatchObject({ state: "scheduled", minutes: 60, sequence: 0, reason: null });
  const moved = (await ask(callMeeting, call(60, 60, "The lead is travelling."))).meeting;
  expect(moved).toMatchObject({ uid: meeting?.uid, sequence: 1, reason: "The lead is travelling." });
});

test("R-PIR-02 whoever moves or cancels a meeting that somebody else changed since is shown how it stands", async () => {
  const { sent } = await reviewDesk(hours(2));
  const at = (inHours: number, version?: number) => sent({ startsAt: minutesAgo(-hours(inHours)), version });
  await ask(callMeeting, at(30, 0));
  expect(await refusal(callMeeting, at(32, 0))).toMatchObject({ status: 409, current: { version: 1 } });
  expect((await ask(callMeeting, at(32, 1))).meeting).toMatchObject({ version: 2, sequence: 1 });
  const cancel = (version: number) => sent({ state: "cancelled", version });
  expect(await refusal(endMeeting, cancel(1))).toMatchObject({ status: 409, current: { version: 2 } });
  expect((await ask(endMeeting, cancel(2))).meeting).toMatchObject({ state: "cancelled", version: 3 });
  expect((await ask(callMeeting, at(34))).meeting).toMatchObject({ state: "scheduled", version: 4 });
});

test("R-PIR-02 those who took part are proposed and told; who may not see a private incident is not invited", async () => {
  const { sent, as, who, declared } = await reviewDesk(hours(2));
  const responder = await signedIn("responder");
  const { suggestedParticipants } = await ask(readReview, sent());
  expect(suggestedParticipants.map(({ id }) => id)).toEqual([who.userId]);
  const participantIds = [who.userId, responder.who.userId];
  const view = await ask(callMeeting, sent({ startsAt: minutesAgo(-hours(30)), participantIds }));
  expect(view.meeting?.participants.map(({ id }) => id).sort()).toEqual([...participantIds].sort());
  const notices = async () => (await ask(listNotices, { as: responder.as })).items.map(({ text }) => text);
  expect(await notices()).toEqual([expect.stringContaining(`called the review meeting of ${declared.key}`)]);
  await ask(endMeeting, sent({ state: "cancelled" }));
  expect(await notices()).toEqual([expect.stringContaining("is cancelled")]);
  const secret = await reviewDesk(hours(2), { private: true });
  const invited = { startsAt: minutesAgo(-hours(30)), participantIds: [responder.who.userId] };
  expect(await refusal(callMeeting, secret.sent(invited))).toMatchObject({ status: 422 });
  expect(await refusal(callMeeting, { ...secret.sent(invited), as })).toMatchObject({ status: 404 });
});

test("R-PIR-02 of a private incident only members are proposed, and only one of them leads its review", async () => {
  const secret = await reviewDesk(hours(2), { private: true });
  const [gone, stranger] = [await signedIn("responder"), await signedIn("responder")];
  const params = { ...secret.params, role: "scribe" };
  await ask(assignRole, { as: secret.as, params, body: { userId: gone.who.userId } });
  const proposed = async () =>
    (await ask(readReview, secret.sent())).suggestedParticipants.map(({ id }) => id).sort();
  expect(await proposed()).toEqual([gone.who.userId, secret.who.userId].sort());
  await ask(removeRole, { as: secret.as, params: { ...params, userId: gone.who.userId } });
  expect(await proposed()).toEqual([secret.who.userId]);
  await ask(callMeeting, secret.sent({ startsAt: minutesAgo(-hours(30)) }));
  const lead = secret.sent({ leadId: stranger.who.userId });
  expect(await refusal(editReview, lead)).toMatchObject({ status: 422, errors: [{ path: "leadId" }] });
});

test("R-PIR-02 a level without a deadline for its meeting meets at any time after the resolution", async () => {
  const { sent } = await reviewDesk(hours(2), { severity: "P2" });
  expect((await ask(readReview, sent())).meetingWindow).toBeNull();
  const { meeting } = await ask(callMeeting, sent({ startsAt: minutesAgo(-hours(2)) }));
  expect(meeting).toMatchObject({ state: "scheduled", reason: null });
});

test("R-PIR-02 a calendar gets every change of a meeting from its first organiser, and who is invited no more is told", async () => {
  const { sent, as, params, who, declared } = await reviewDesk(hours(2));
  const [other, guest] = [await signedIn("incident_commander"), await signedIn("responder")];
  const calendar = async () => {
    const answer = await (await send("GET", pathOf(readReviewInvitation, params), { as })).text();
    const line = (name: string) =>
      new RegExp(`^${name}[;:].*`, "m").exec(answer.replaceAll(/\r\n[ \t]/g, ""))?.[0].trim();
    return { uid: line("UID"), by: line("ORGANIZER"), sequence: line("SEQUENCE"), method: line("METHOD") };
  };
  const at = (inHours: number) => minutesAgo(-hours(inHours));
  await ask(callMeeting, sent({ startsAt: at(30), participantIds: [who.userId, guest.who.userId] }));
  const first = await calendar();
  expect(first).toMatchObject({ sequence: "SEQUENCE:0", method: "METHOD:REQUEST" });
  expect(first.by).toContain(who.name);
  await ask(callMeeting, { ...sent({ startsAt: at(32), participantIds: [who.userId] }), as: other.as });
  expect(await calendar()).toEqual({ ...first, sequence: "SEQUENCE:1" });
  const told = (await ask(listNotices, { as: guest.as })).items.map(({ text }) => text);
  expect(told).toEqual([`You are not invited to the review meeting of ${declared.key} any more`]);
  await ask(endMeeting, { ...sent({ state: "cancelled" }), as: other.as });
  expect(await calendar()).toEqual({ ...first, sequence: "SEQUENCE:2", method: "METHOD:CANCEL" });
});

test("R-SLA-16 the deadline is met by a meeting that was held, not by one that was scheduled, not held or called off", async () => {
  const { sent, timers } = await reviewDesk(hours(40));
  const state = async () => (await timers("review_meeting")).map((timer) => timer.state);
  expect(await refusal(endMeeting, sent({ state: "held" }))).toMatchObject({ status: 409, rule: "R-SLA-16" });
  await ask(callMeeting, sent({ startsAt: minutesAgo(hours(10)) }));
  await ask(endMeeting, sent({ state: "not_held", notes: "Half of us were ill." }));
  expect(await state()).toEqual(["running"]);
  await ask(callMeeting, sent({ startsAt: minutesAgo(-60) }));
  expect(await refusal(endMeeting, sent({ state: "held" }))).toMatchObject({ status: 409 });
  await ask(callMeeting, sent({ startsAt: minutesAgo(hours(3)) }));
  const { meeting } = await ask(endMeeting, sent({ state: "held", notes: "Two more actions." }));
  expect(meeting).toMatchObject({ state: "held", notes: "Two more actions." });
  expect(await timers("review_meeting")).toMatchObject([{ state: "met" }]);
});

test("R-PIR-02 a meeting held earlier than 24 h after the resolution counts by the reason it was called with", async () => {
  const { sent, timers } = await reviewDesk(hours(4));
  await ask(callMeeting, sent({ startsAt: minutesAgo(hours(2)), reason: "All of us were on site." }));
  await ask(endMeeting, sent({ state: "held" }));
  expect(await timers("review_meeting")).toMatchObject([{ state: "met" }]);
});
