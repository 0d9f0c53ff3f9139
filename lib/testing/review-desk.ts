import { changeStatus } from "@/lib/contracts/incidents";
import { saveSection } from "@/lib/contracts/reviews";
import { addEntry } from "@/lib/contracts/timeline";
import { learningQuestions, type ReviewSection } from "@/lib/domain/review-words";
import { ask } from "@/lib/testing/api";
import { desk, minutesAgo } from "@/lib/testing/desk";

/** Answers to every question about learning: nothing to be done. */
export const nothingLearnt = learningQuestions.map((key) => ({ key, reason: "Nothing to change." }));

/**
 * A P1 that lasted 80 minutes and was resolved so many minutes ago, with a short story, its commander, and short ways to write on its timeline and in its review.
 */
export async function reviewDesk(minutes: number, fields: Record<string, unknown> = {}) {
  const it = await desk({ severity: "P1", startedAt: minutesAgo(minutes + 80), ...fields });
  const { as, params } = it;
  const tell = (body: string, before: number, keyMoment?: string) =>
    ask(
      addEntry,
      it.sent({ body, occurredAt: minutesAgo(minutes + before), ...(keyMoment ? { keyMoment } : {}) }),
    );
  const seen = await tell("Alert: queue is growing", 75, "detected");
  const cause = await tell("Queue consumer out of memory", 60, "cause_identified");
  const restored = await tell("Queue is empty again", 5, "restored");
  await ask(changeStatus, it.sent({ status: "resolved", at: minutesAgo(minutes) }));
  const write = (key: ReviewSection, body: string, version = 1) =>
    ask(saveSection, { as, params: { ...params, key }, body: { body, version } });
  return { ...it, tell, write, entries: { seen, cause, restored } };
}
