import { createActionItem } from "@/lib/commands/action-item/create";
import { editActionItem } from "@/lib/commands/action-item/edit";
import { changeStatus } from "@/lib/commands/incident/change-status";
import { addFactor } from "@/lib/commands/review/add-factor";
import { addWhy } from "@/lib/commands/review/add-why";
import { callMeeting } from "@/lib/commands/review/call-meeting";
import { endMeeting } from "@/lib/commands/review/end-meeting";
import { moveReview } from "@/lib/commands/review/move";
import { publishReview } from "@/lib/commands/review/publish";
import { saveSection } from "@/lib/commands/review/save-section";
import { type LearningQuestion, learningQuestions } from "@/lib/domain/review-words";
import { phrase } from "./phrases";
import type { Emergency, Item, Review } from "./story";
import { closeWatch } from "./tell-deployment";
import { minutesAfter, type Teller } from "./teller";

type Ends = { resolved: Date; deployed: Date };
type Act = { at: Date; tell: () => Promise<unknown> };

/** What follows a resolution, in the order of its moments: the review and its meeting, the long watch, closing, action items. */
export async function tellReview(teller: Teller, story: Emergency, ends: Ends): Promise<void> {
  const { review, severity } = story;
  const { incidentId: ref } = teller;
  const after = (hours: number) => minutesAfter(ends.resolved, hours * 60);
  const published = after(review.publishedAfter ?? (severity === "P0" ? 20.5 : 33));
  const meetingAt = wholeHour(after(25));
  const closed = new Date(
    Math.max(published.getTime(), meetingAt.getTime(), minutesAfter(ends.deployed, 24 * 60).getTime()) +
      3 * 3_600_000,
  );
  const itemIds: string[] = [];
  const acts: Act[] = [
    { at: after(0.6), tell: () => callReviewMeeting(teller, after(0.6), meetingAt) },
    { at: after(2.2), tell: () => writeReview(teller, review, after(2.2)) },
    { at: after(4.1), tell: () => planItems(teller, review, after(4.1), published, itemIds) },
    { at: after(5), tell: () => teller.act(after(5), "marek", (ctx) => moveReview(ctx, ref, "in_review")) },
    { at: published, tell: () => publish(teller, published, itemIds) },
    {
      at: minutesAfter(ends.deployed, 24 * 60 + 3),
      tell: () =>
        closeWatch(
          teller,
          "watch_24h",
          minutesAfter(ends.deployed, 24 * 60 + 3),
          phrase("longWatch", story.title),
        ),
    },
    {
      at: minutesAfter(meetingAt, 64),
      tell: () =>
        teller.act(minutesAfter(meetingAt, 64), "marek", (ctx) =>
          endMeeting(ctx, ref, {
            state: "held",
            notes: phrase("meeting", story.title),
          }),
        ),
    },
    {
      at: closed,
      tell: () => teller.act(closed, "marek", (ctx) => changeStatus(ctx, ref, { status: "closed" })),
    },
    ...review.items.flatMap((item, index) => doneAct(teller, item, published, () => itemIds[index])),
  ];
  for (const { tell } of acts.sort((a, b) => a.at.getTime() - b.at.getTime())) await tell();
}

function wholeHour(moment: Date): Date {
  const hourMs = 3_600_000;
  return new Date(Math.ceil(moment.getTime() / hourMs) * hourMs);
}

function callReviewMeeting(teller: Teller, at: Date, startsAt: Date) {
  return teller.act(at, "marek", (ctx) =>
    callMeeting(ctx, teller.incidentId, {
      startsAt,
      minutes: 60,
      place: "Room Lighthouse, and on the bridge",
    }),
  );
}

async function writeReview(teller: Teller, review: Review, at: Date): Promise<void> {
  const { incidentId: ref } = teller;
  const sections = [
    ["root_cause", "ines", review.root],
    ["went_well", "marek", review.well],
    ["could_improve", "marek", review.better],
    ["prevention", "ines", review.prevention],
  ] as const;
  for (const [section, who, body] of sections) {
    await teller.act(at, who, (ctx) => saveSection(ctx, ref, section, { body, version: 1 }));
  }
  for (const factor of review.factors) await teller.act(at, "ines", (ctx) => addFactor(ctx, ref, factor));
  let parentId: string | null = null;
  for (const text of review.whys) parentId = await answerWhy(teller, at, parentId, text);
}

async function answerWhy(teller: Teller, at: Date, parentId: string | null, text: string) {
  const { whys } = await teller.act(at, "ines", (ctx) => addWhy(ctx, teller.incidentId, { parentId, text }));
  return whys.find((why) => why.text === text)?.id ?? null;
}

/** The day, in UTC, so many days after a moment. */
function dayAfter(moment: Date, days: number): string {
  return minutesAfter(moment, days * 24 * 60)
    .toISOString()
    .slice(0, 10);
}

async function planItems(
  teller: Teller,
  { items }: Review,
  at: Date,
  published: Date,
  ids: string[],
): Promise<void> {
  for (const { title, owner, type, priority = "medium", dueIn, criterion } of items) {
    const item = await teller.act(at, "marek", (ctx) =>
      createActionItem(ctx, {
        ...{ incidentId: teller.incidentId, title, type, priority, successCriterion: criterion },
        ownerId: teller.cast.actors[owner].userId,
        dueOn: dayAfter(published, dueIn),
      }),
    );
    ids.push(item.id);
  }
}

const nothingToDo: Record<LearningQuestion, string> = {
  procedure: "The steps in the runbook were followed and were right.",
  contacts: "Everybody was reached at the first number.",
  escalation: "It went up the ladder in time.",
  onboarding: "The on-call introduction covers this already.",
  alert: "The alert was there and came in time.",
  automation: "What was done by hand is rare enough to stay so.",
  deployment: "Deployment and way back took the minutes that they should.",
  sharing: "Told at Thursday's engineering round; no other team runs this.",
};

async function publish(teller: Teller, at: Date, itemIds: readonly string[]): Promise<void> {
  const [alert, procedure] = itemIds;
  const answers = learningQuestions.map((key) => {
    if (key === "alert" && alert !== undefined) return { key, actionItemId: alert };
    if (key === "procedure" && procedure !== undefined) return { key, actionItemId: procedure };
    return { key, reason: nothingToDo[key] };
  });
  await teller.act(at, "marek", (ctx) => publishReview(ctx, teller.incidentId, { answers }));
}

function doneAct(teller: Teller, item: Item, published: Date, id: () => string | undefined): Act[] {
  const { done, owner } = item;
  if (done === undefined) return [];
  const at = minutesAfter(published, done.after * 24 * 60 + 130);
  const tell = async () => {
    const itemId = id();
    if (itemId === undefined) throw new Error(`“${item.title}” was never planned`);
    await teller.act(at, owner, (ctx) =>
      editActionItem(ctx, itemId, { state: "done", evidence: done.evidence }),
    );
  };
  return [{ at, tell }];
}
