import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { SeverityMark } from "@/components/ui/severity-mark";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ActionItem } from "./item-view";
import { priorityWords, stateWords, typeWords } from "./item-words";

const stateTones: Record<ActionItem["state"], string> = {
  open: "text-ink",
  done: "text-ok",
  dropped: "text-hold",
};

/** Whether an action item is open, done or dropped, as a word. */
export function StateWord({ state, className }: { state: ActionItem["state"]; className?: string }) {
  return (
    <span className={classNames("whitespace-nowrap", stateTones[state], className)}>{stateWords[state]}</span>
  );
}

/** The incident that an item belongs to: severity and key, as the way to it. */
export function ItemIncident({ incident }: { incident: ActionItem["incident"] }) {
  return (
    <span className="inline-flex items-center gap-x-2 whitespace-nowrap text-note">
      <SeverityMark severity={incident.severity} words="key" />
      <Link
        href={`/incidents/${incident.key}`}
        prefetch={false}
        title={incident.title}
        className="prose-link relative z-1 py-1 font-mono"
      >
        {incident.key}
      </Link>
    </span>
  );
}

export function Owner({ item, className }: { item: ActionItem; className?: string }) {
  return (
    <span className={classNames("min-w-0", item.owner === null && "text-ink-2", className)}>
      <VisuallyHidden>Owner: </VisuallyHidden>
      {item.owner?.name ?? "no owner"}
    </span>
  );
}

type PriorityWordProps = {
  priority: ActionItem["priority"];
  /** Whether a heading above says what it is, where the columns stand side by side. */
  inColumn?: boolean;
};

export function PriorityWord({ priority, inColumn = false }: PriorityWordProps) {
  return (
    <span className={classNames("whitespace-nowrap", priority === "high" ? "font-bold" : "text-ink-2")}>
      {priorityWords[priority]}
      <span className={inColumn ? "min-[75rem]:sr-only" : ""}> priority</span>
    </span>
  );
}

export function TypeWord({ type }: { type: ActionItem["type"] }) {
  return (
    <span className="whitespace-nowrap text-ink-2">
      <VisuallyHidden>Type: </VisuallyHidden>
      {typeWords(type)}
    </span>
  );
}

/** The title as the way to the item; pressed anywhere, its line leads there. */
export function ItemTitle({ item, className }: { item: ActionItem; className?: string }) {
  return (
    <Link
      href={`/action-items/${item.id}`}
      prefetch={false}
      data-row
      className={classNames(
        "min-w-0 font-bold text-ink no-underline outline-none after:absolute after:inset-0 hover:underline",
        className,
      )}
    >
      {item.title}
    </Link>
  );
}

/** The look of a line that opens what its title names: the whole of it is pressed, and shows the focus. */
export const pressedLine =
  "relative border-line border-b hover:bg-surface has-[a[data-row]:focus-visible]:outline-2 has-[a[data-row]:focus-visible]:outline-focus has-[a[data-row]:focus-visible]:-outline-offset-2";
