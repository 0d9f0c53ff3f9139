import { isRefusal, type Refusal } from "./refusal";
import { type EntryInput, entryBody, entryMoment, entryRationale, type NewEntry } from "./timeline-entry";

/**
 * A person's new entry (R-INC-12): it happened `now` unless a moment is given, it is an observation unless a kind is given. A key moment that
 * another visible entry of the incident holds moves to the new entry: the caller takes it off that one.
 */
export function addEntry(input: EntryInput, now: Date): NewEntry | Refusal {
  const kind = input.kind ?? "observation";
  const body = entryBody(input.body);
  if (isRefusal(body)) return body;
  const rationale = entryRationale(input.rationale ?? null, kind);
  if (isRefusal(rationale)) return rationale;
  const occurredAt = entryMoment(input.occurredAt ?? now, now);
  if (isRefusal(occurredAt)) return occurredAt;
  return { body, occurredAt, kind, rationale, keyMoment: input.keyMoment ?? null };
}
