import { statusWord } from "@/components/ui/status-word";
import type { RoomIncident, RoomMove } from "./room-view";

const meanings: Record<RoomIncident["status"], string> = {
  investigating: "The cause is not known yet.",
  identified: "The cause is known.",
  fixing: "A fix or a rollback is under way.",
  monitoring: "The fix is in production and is being watched.",
  resolved: "The impact is over: the response clocks stop, those of the review start.",
  closed: "Everything is done, the review included.",
  merged: "It is the same as another incident, which goes on. This one ends for good.",
  cancelled: "It was a false alarm. This one ends for good.",
};

/** What a move means, beside the name of its status. */
export function moveMeaning({ to, kind }: Pick<RoomMove, "to" | "kind">): string {
  if (kind === "reopen") return "It is not over: the response clocks run again.";
  return kind === "back" ? `A step back. ${meanings[to]}` : meanings[to];
}

/** What the button says that carries out a move. */
export function moveVerb(move: Pick<RoomMove, "to" | "kind"> | null): string {
  if (move === null) return "Change status";
  switch (move.kind) {
    case "resolve":
      return "Resolve";
    case "reopen":
      return "Re-open";
    case "close":
      return "Close";
    case "merge":
      return "Merge";
    case "cancel":
      return "Cancel the incident";
    default:
      return `Move to ${statusWord(move.to)}`;
  }
}

/** What is asked for in the note of a move. */
export function noteLabel(move: Pick<RoomMove, "kind" | "needsNote"> | null): string {
  if (move?.kind === "cancel") return "Why it was a false alarm";
  if (move?.kind === "back") return "Why it steps back";
  if (move?.kind === "reopen") return "Why it is re-opened";
  return move?.kind === "resolve" && move.needsNote ? "Why it is resolved all the same" : "Note";
}
