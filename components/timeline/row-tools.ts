import type { TimelineItem } from "./timeline-item";
import type { EntryChange } from "./use-entry-change";
import type { TimelineWrites } from "./use-timeline";

/** What every row needs of its timeline. `timeZone` is the one that is shown and typed in. */
export type RowTools = {
  incidentKey: string;
  timeZone: string;
  canWrite: boolean;
  /** Whether the viewer may make an action item from an entry. */
  makesItems: boolean;
  viewerId: string;
  writes: TimelineWrites;
  change: EntryChange;
  /** Starts a new entry between this one and the next one in time. */
  insertAfter: (item: TimelineItem) => void;
};
