import { type ReviewSection, sectionLabels } from "./review-words";

/** What can be found, in the order in which equals stand. */
export const hitKinds = ["incident", "entry", "hotfix", "review_section", "action_item"] as const;
export type HitKind = (typeof hitKinds)[number];

/** A found thing: of a review's section `id` is `<review>/<section>`. */
export type FoundThing =
  | { kind: "incident" | "entry" | "hotfix" | "action_item"; id: string }
  | { kind: "review_section"; id: string; section: ReviewSection };

const reviewSteps: Record<ReviewSection, string> = {
  timeline: "",
  summary: "/summary",
  root_cause: "/root-cause",
  resolution: "/resolution",
  went_well: "/lessons",
  could_improve: "/lessons",
  action_items: "/action-items",
  prevention: "/prevention",
};

/** The path of our screens at which a found thing stands. */
export function hitLink(thing: FoundThing, incidentKey: string): string {
  const room = `/incidents/${incidentKey}`;
  if (thing.kind === "review_section") return `${room}/review${reviewSteps[thing.section]}`;
  if (thing.kind === "incident") return room;
  if (thing.kind === "entry") return `${room}#entry-${thing.id}`;
  if (thing.kind === "hotfix") return `/hotfixes/${thing.id}`;
  return `/action-items/${thing.id}`;
}

/** What a found thing is, in words. */
export function hitPlace(thing: FoundThing): string {
  if (thing.kind === "review_section") return `Review: ${sectionLabels[thing.section]}`;
  const words = { incident: "Incident", entry: "Timeline", hotfix: "Hotfix", action_item: "Action item" };
  return words[thing.kind];
}

/** A stretch of an excerpt, and whether it is what was looked for. */
export type ExcerptPart = { text: string; match: boolean };

/** Marks that PostgreSQL puts into an excerpt: a match begins, a match ends, a slash that must part words. */
export const excerptMarks = { start: "\u0002", stop: "\u0003", slash: "\u001f" } as const;

/** An excerpt as data, from text with marks; white space is one blank. */
export function excerptParts(marked: string): ExcerptPart[] {
  const { start, stop, slash } = excerptMarks;
  const plain = marked.replaceAll(slash, "/").replace(/\s+/g, " ").trim();
  return plain
    .split(start)
    .flatMap((piece, place) => {
      const end = place === 0 ? -1 : piece.indexOf(stop);
      const rest = piece.slice(end + 1).replaceAll(stop, "");
      return [
        { text: end < 0 ? "" : piece.slice(0, end), match: true },
        { text: rest, match: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
