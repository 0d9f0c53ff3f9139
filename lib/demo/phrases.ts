import { objectName } from "./change-text";

/** What people say again and again, in as many ways as they do. */
const phrases = {
  bridge: [
    "Bridge is open. Jonas looks into it, Ines decides on the fix, Leo keeps the others informed.",
    "We are four on the bridge: Jonas at the logs, Amara beside him, Ines for the fix, Leo for the word outside.",
    "On the bridge: Jonas and Amara search, Ines stands by for the fix, Leo writes to support every quarter of an hour.",
    "Team is complete. Jonas has the system, Ines the decision, Leo the others; I keep the time.",
  ],
  lead: [
    "Small, and the failing case has its test. Go.",
    "Read it twice; it does the one thing and nothing else.",
    "Good. The test fails without it, I tried.",
    "Fine with me. Watch the error rate when it is out.",
  ],
  product: [
    "Worth the interruption; nothing that shoppers see changes.",
    "Yes. Support knows, and the campaign waits until it is out.",
    "Go ahead; the loss until tomorrow would be larger than the risk.",
  ],
  manager: [
    "Go. I stay on the bridge until the watch is over.",
    "Approved. The way back was tried this week, that settles it for me.",
    "Yes, now rather than at the full hour, when the batch jobs begin.",
  ],
  shortWatch: [
    "Quiet since the deployment; nothing of note.",
    "All five curves lie on those of last week.",
    "A small rise in response time in the first minutes, while the caches filled; level since.",
    "Checked against the same half hour of yesterday: no difference.",
  ],
  longWatch: [
    "A normal day of trade.",
    "One ticket that named it, opened before the fix; none after.",
    "Night jobs went through, and the morning peak as well.",
    "Figures of the day are within two per cent of last week's.",
  ],
  meeting: [
    "Went through the timeline and agreed on the action items.",
    "Most of the hour went into why it was seen late. One action item was added, one got another owner.",
    "Agreed on the cause without much ado; discussed for long what we would rather have measured.",
  ],
} as const;

/** One of the ways to say it, the same for the same story at each telling. */
export function phrase(kind: keyof typeof phrases, story: string): string {
  const ways: readonly string[] = phrases[kind];
  const way = ways[Number.parseInt(objectName(`${kind} ${story}`).slice(0, 6), 16) % ways.length];
  if (way === undefined) throw new Error(`there is no way to say ${kind}`);
  return way;
}
