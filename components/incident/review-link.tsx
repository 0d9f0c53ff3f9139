import { LinkButton } from "@/components/ui/link-button";
import { isOpenStatus } from "@/lib/domain/incident-status";
import type { RoomView } from "./room-view";

/** What is said of the review once the incident is over: the clock of its publication knows. */
function stateWords({ incident, timers }: RoomView): string | null {
  if (isOpenStatus(incident.status)) return null;
  const timer = timers.findLast(({ rule, state }) => rule === "review_published" && state !== "cancelled");
  if (timer === undefined) return null;
  return timer.settledAt === null ? "to be published" : "published";
}

/** The way from the room to the incident's review, with how it stands once there is something to look back on (R-PIR-01). */
export function ReviewLink({ view }: { view: RoomView }) {
  const { key, status } = view.incident;
  if (status === "merged" || status === "cancelled") return null;
  const words = stateWords(view);
  return (
    <LinkButton
      href={`/incidents/${key}/review`}
      prefetch={false}
      size="row"
      className="max-desk:min-h-11 print:hidden"
    >
      <span>Review{words !== null && <span className="font-normal">: {words}</span>}</span>
    </LinkButton>
  );
}
