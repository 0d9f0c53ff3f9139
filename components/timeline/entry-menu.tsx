"use client";

import { Ellipsis } from "lucide-react";
import { copyLink } from "@/components/ui/copy-link";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { keyMomentLabels, keyMoments } from "@/lib/domain/timeline-entry";
import type { RowTools } from "./row-tools";
import { isNote, type TimelineItem } from "./timeline-item";

type EntryMenuProps = {
  item: TimelineItem;
  utc: string;
  tools: RowTools;
  onEdit: () => void;
  onVersions: () => void;
  onMakeItem: () => void;
};

function keyMomentChoice(item: TimelineItem, { change }: RowTools): MenuEntry {
  const options = keyMoments.map((value) => ({ value, label: keyMomentLabels[value] }));
  return {
    kind: "choice",
    legend: "Key moment",
    value: item.keyMoment ?? "",
    options: [{ value: "", label: "None" }, ...options],
    onChoose: (value) => {
      const keyMoment = keyMoments.find((moment) => moment === value) ?? null;
      const done = keyMoment === null ? "Key moment removed." : `Marked: ${keyMomentLabels[keyMoment]}.`;
      void change.press(item, { keyMoment }, done);
    },
  };
}

function hideAction(item: TimelineItem, { change }: RowTools): MenuEntry {
  const hidden = !item.hidden;
  const done = hidden ? "Hidden from the report. It stays readable under Hidden." : "Shown again.";
  return {
    kind: "action",
    label: hidden ? "Hide from the report" : "Show again",
    onSelect: () => void change.press(item, { hidden }, done),
  };
}

/** What can be done with one entry. */
export function EntryMenu({ item, utc, tools, onEdit, onVersions, onMakeItem }: EntryMenuProps) {
  // What the product recorded can be annotated, never changed: the server refuses it.
  const own = isNote(item) && item.editable;
  const address = () => `${location.origin}${location.pathname}#entry-${item.id}`;
  const writing: MenuEntry[] = [
    ...(own ? [{ kind: "action" as const, label: "Edit or re-time", onSelect: onEdit }] : []),
    ...(tools.canWrite
      ? [
          {
            kind: "action" as const,
            label: "Insert an entry after it",
            onSelect: () => tools.insertAfter(item),
          },
        ]
      : []),
    ...(tools.makesItems
      ? [{ kind: "action" as const, label: "Make an action item", onSelect: onMakeItem }]
      : []),
    ...(own ? [hideAction(item, tools)] : []),
  ];
  const reading: MenuEntry[] = [
    { kind: "action", label: "Earlier versions", onSelect: onVersions, disabled: item.version === 1 },
    { kind: "action", label: "Copy link", onSelect: () => void copyLink(address()) },
  ];
  const marking: MenuEntry[] = tools.canWrite && isNote(item) ? [keyMomentChoice(item, tools)] : [];
  const groups = [writing, marking, reading].filter((group) => group.length > 0);
  return (
    <Menu
      trigger={<Ellipsis aria-hidden="true" className="size-5" />}
      label={`Actions for the entry of ${utc}`}
      groups={groups}
      className="min-w-9 print:hidden"
    />
  );
}
