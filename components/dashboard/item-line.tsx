import { DueMark } from "@/components/action-item/due-mark";
import { LinkButton } from "@/components/ui/link-button";
import type { AwaitedItem } from "./dashboard-view";
import { IncidentName } from "./incident-name";
import { doneWord, WaitLine } from "./wait-line";

/** An action item of the viewer that is late or due soon (R-SLA-18): the button leads to where it is done. */
export function ItemLine({ item, done }: { item: AwaitedItem; done: boolean }) {
  const action = done ? (
    doneWord
  ) : (
    <LinkButton
      href={`/action-items/${item.id}`}
      size="row"
      prefetch={false}
      className="max-desk:min-h-11"
      aria-label={`Open the action item: ${item.title}`}
    >
      Open
    </LinkButton>
  );
  return (
    <WaitLine about={<IncidentName incident={item.incident} />} action={action}>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {!done && <DueMark item={item} />}
        <span className="min-w-0 break-words">{item.title}</span>
      </p>
    </WaitLine>
  );
}
