import { addFactor, addWhy } from "@/lib/contracts/review-causes";
import { shareReview } from "@/lib/contracts/review-exports";
import { callMeeting, publishReview, readReview } from "@/lib/contracts/reviews";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { nothingLearnt, reviewDesk } from "@/lib/testing/review-desk";
import { ownSetting, type Place, setting, type Who } from "@/lib/testing/trials/trial";

type Desk = Awaited<ReturnType<typeof reviewDesk>>;

/** A review under way, missing nothing for its publication, with somebody else in its lead. */
async function begin(): Promise<Desk> {
  const desk = await reviewDesk(3 * 24 * 60);
  await desk.write("root_cause", "Unbounded.");
  return desk;
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make();
    return kept;
  };
};

const desk = once(begin);
const published = once(async () => {
  const made = await begin();
  await ask(publishReview, made.sent({ answers: nothingLearnt }));
  return made;
});

const placeOf = ({ declared, entries, who }: Desk): Place & { id: string } => ({
  ...{ id: declared.id, entryId: entries.cause.id, userId: who.userId, key: "summary" },
});

export const aReview = setting(async () => placeOf(await desk()));

/** A section with the version that is to be seen before it is written over. */
export const aSection = setting(async () => {
  const made = await desk();
  const { sections } = await ask(readReview, made.sent());
  const seen = sections.find(({ key }) => key === "summary");
  return { ...placeOf(made), version: String(seen?.version ?? 0) };
});

/** An entry of whose line nobody has said anything. */
export const aLine = setting(async () => {
  const made = await desk();
  const { id } = await made.tell("Somebody looked", 30);
  return { id: made.declared.id, entryId: id };
});

async function inState(state: string): Promise<Place> {
  const place = placeOf(await desk());
  await db().postIncidentReview.update({ where: { incidentId: place.id }, data: { state } });
  return place;
}
export const aDraft = setting(() => inState("draft"));
export const aSubmitted = setting(() => inState("in_review"));

export const aFactor = setting(async () => {
  const { sent, declared } = await desk();
  const before = (await ask(readReview, sent())).factors.map(({ id }) => id);
  const { factors } = await ask(addFactor, sent({ label: `Factor ${before.length}` }));
  return { id: declared.id, factorId: factors.find(({ id }) => !before.includes(id))?.id ?? "" };
});

export const aWhy = setting(async () => {
  const { sent, declared } = await desk();
  const before = (await ask(readReview, sent())).whys.map(({ id }) => id);
  const { whys } = await ask(addWhy, sent({ text: "Because it grew" }));
  return { id: declared.id, whyId: whys.find(({ id }) => !before.includes(id))?.id ?? "" };
});

/** A question about learning with the version that is to be seen before it is answered. */
export const aQuestion = setting(async () => {
  const { sent, declared } = await desk();
  const { questions } = await ask(readReview, sent());
  const seen = questions.find(({ key }) => key === "alert");
  return { id: declared.id, key: "alert", version: String(seen?.version ?? 0) };
});

/** What departed from the policy and is proposed as a factor. */
export const aProposal = setting(async () => {
  const { sent, declared } = await desk();
  const [proposal] = (await ask(readReview, sent())).proposals;
  return { id: declared.id, key: proposal?.key ?? "" };
});

export const aMeeting = setting(async () => {
  const { sent, declared } = await desk();
  await ask(callMeeting, sent({ startsAt: minutesAgo(5), reason: "Now" }));
  return { id: declared.id };
});

/** A published review in which somebody else leads, or the person. */
async function ledBy(leadId: string | null): Promise<Place & { id: string }> {
  const place = placeOf(await published());
  await db().postIncidentReview.update({
    where: { incidentId: place.id },
    data: { leadId: leadId ?? place.userId ?? null },
  });
  return place;
}
export const ledByAnother = ownSetting(() => ledBy(null));
export const ledByThem = ownSetting(({ userId }) => ledBy(userId));

async function shared(leadId: string | null): Promise<Place> {
  const { sent } = await published();
  const { id: shareId, url } = await ask(shareReview, sent({ days: 7 }));
  return { ...(await ledBy(leadId)), shareId, token: url.split("/").at(-1) ?? "" };
}
export const sharedByAnother = ownSetting(() => shared(null));
export const sharedByThem = ownSetting(({ userId }: Who) => shared(userId));
