"use client";

import type { RoomIncident } from "@/components/incident/room-view";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useZone } from "@/components/ui/zone";
import { datedWords } from "@/lib/domain/moment-words";
import type { Release } from "./release-view";
import { another } from "./use-release-choice";

type ReleaseSelectProps = {
  toCome: readonly Release[];
  shipped: readonly Release[];
  /** What the incident has so far: it stays a choice where the list does not reach that far. */
  recorded: RoomIncident["release"];
  value: string;
  onChoose: (value: string) => void;
  plans: boolean;
  adding: boolean;
  error: string | undefined;
};

/** One of the releases, by the browser's own list. */
export function ReleaseSelect(props: ReleaseSelectProps) {
  const { toCome, shipped, recorded, value, onChoose, plans, adding, error } = props;
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const listed = recorded === null || [...toCome, ...shipped].some(({ id }) => id === recorded.id);
  return (
    <Field label="Release" error={error}>
      <Select value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{adding ? "Choose…" : "None"}</option>
        {!listed && <option value={recorded.id}>{recorded.name}</option>}
        {toCome.map(({ id, name, plannedFor }) => (
          <option key={id} value={id}>
            {name}, {plannedFor === null ? "no date yet" : datedWords(new Date(plannedFor), zone)}
          </option>
        ))}
        {plans && <option value={another}>One that is not planned yet…</option>}
        {shipped.length > 0 && (
          <optgroup label="Shipped">
            {shipped.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
    </Field>
  );
}
