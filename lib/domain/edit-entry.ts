import { isRefusal, type Refusal, refuse } from "./refusal";
import {
  entryBody,
  entryMoment,
  entryRationale,
  type KeyMoment,
  noteType,
  type TimelineKind,
} from "./timeline-entry";

/** What of an entry the rule looks at. `kind` is null on system entries. */
export type EntryState = {
  id: string;
  type: string;
  body: string;
  kind: TimelineKind | null;
  rationale: string | null;
  keyMoment: KeyMoment | null;
  occurredAt: Date;
  hidden: boolean;
  version: number;
};

export type EntryPatch = {
  body?: string | undefined;
  occurredAt?: Date | undefined;
  kind?: TimelineKind | undefined;
  rationale?: string | null | undefined;
  keyMoment?: KeyMoment | null | undefined;
  hidden?: boolean | undefined;
  version?: number | undefined;
};

/**
 * `mayEdit`: the actor may change this note's text, time and visibility (their own note); key moments are the incident's and whoever writes its
 * timeline may mark notes with them. `holders`: the visible entries of the incident that hold a key moment. `current`: what a conflict answers with.
 */
export type EditContext = {
  mayEdit: boolean;
  now: Date;
  holders: readonly { id: string; keyMoment: KeyMoment }[];
  current: unknown;
};

type Fields = Pick<EntryState, "body" | "kind" | "rationale" | "keyMoment" | "occurredAt" | "hidden">;

/**
 * `changes` holds only what differs; empty means that nothing is to be written and the version stays. Else the entry as it was is kept as a version and
 * the version number goes up by one. `releases` is the entry that loses the key moment taken over here (its version goes up as well).
 */
export type EntryEdit = { changes: Partial<Fields>; releases: string | null };

const ownFields = ["body", "occurredAt", "kind", "rationale", "hidden"] as const;

function refusedBeforeReading(entry: EntryState, patch: EntryPatch, context: EditContext): Refusal | null {
  if (entry.type !== noteType) {
    const detail = "Firebreak recorded this entry: it stays as it is. Add an entry of your own to say more.";
    return refuse("conflict", "system_entry", detail, { current: context.current });
  }
  const { version } = patch;
  if (version === undefined) {
    return refuse(
      "version_required",
      "R-INC-12",
      "Say which version of the entry you read: `version` is missing.",
    );
  }
  if (version !== entry.version) {
    const detail = `The entry was changed meanwhile: it is at version ${entry.version}, you read version ${version}.`;
    return refuse("conflict", "R-INC-12", detail, { current: context.current });
  }
  const own = ownFields.some((field) => patch[field] !== undefined);
  if (own && !context.mayEdit) {
    return refuse("forbidden", "timeline.edit", "Only the person who wrote an entry changes or hides it.");
  }
  return null;
}

function readFields(entry: EntryState, patch: EntryPatch, now: Date): Fields | Refusal {
  const hidden = patch.hidden ?? entry.hidden;
  const keyMoment = patch.keyMoment === undefined ? entry.keyMoment : patch.keyMoment;
  const kind = patch.kind ?? entry.kind ?? "observation";
  const body = patch.body === undefined ? entry.body : entryBody(patch.body);
  if (isRefusal(body)) return body;
  // An entry that stops being a decision drops its rationale; the kept version still has it.
  const inherited = kind === "decision" ? entry.rationale : null;
  const rationale = entryRationale(patch.rationale === undefined ? inherited : patch.rationale, kind);
  if (isRefusal(rationale)) return rationale;
  const occurredAt = patch.occurredAt === undefined ? entry.occurredAt : entryMoment(patch.occurredAt, now);
  return isRefusal(occurredAt) ? occurredAt : { body, kind, rationale, occurredAt, hidden, keyMoment };
}

function differences(entry: EntryState, fields: Fields): Partial<Fields> {
  return {
    ...(fields.body === entry.body ? {} : { body: fields.body }),
    ...(fields.kind === entry.kind ? {} : { kind: fields.kind }),
    ...(fields.rationale === entry.rationale ? {} : { rationale: fields.rationale }),
    ...(fields.keyMoment === entry.keyMoment ? {} : { keyMoment: fields.keyMoment }),
    ...(fields.occurredAt.getTime() === entry.occurredAt.getTime() ? {} : { occurredAt: fields.occurredAt }),
    ...(fields.hidden === entry.hidden ? {} : { hidden: fields.hidden }),
  };
}

/**
 * Decides an edit of an entry (R-INC-12). What the product recorded is refused to everybody, so that no breach disappears (R-SLA-19). A stale version is a conflict that carries the current entry, so that both texts can be shown. Marking a key
 * moment takes it from the visible entry that holds it; an entry that comes back from hiding gives its mark up if another one holds it by then.
 */
export function editEntry(entry: EntryState, patch: EntryPatch, context: EditContext): EntryEdit | Refusal {
  const refused = refusedBeforeReading(entry, patch, context);
  if (refused !== null) return refused;
  const fields = readFields(entry, patch, context.now);
  if (isRefusal(fields)) return fields;
  const { keyMoment } = fields;
  const holder = context.holders.find((other) => other.id !== entry.id && other.keyMoment === keyMoment);
  const asked = patch.keyMoment !== undefined && patch.keyMoment === keyMoment;
  if (holder === undefined || fields.hidden) return { changes: differences(entry, fields), releases: null };
  if (asked) return { changes: differences(entry, fields), releases: holder.id };
  return { changes: differences(entry, { ...fields, keyMoment: null }), releases: null };
}
