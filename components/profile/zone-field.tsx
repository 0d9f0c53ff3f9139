"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useNow } from "@/components/ui/server-clock";
import { useHydrated } from "@/lib/client/hydrated";
import { browserTimeZone, timeZoneNames } from "@/lib/client/time-zones";
import { matchingZones, zoneLabel } from "./matching-zones";

export type ZoneFieldProps = {
  /** IANA name. */
  value: string;
  onValueChange: (zone: string) => void;
  error?: string | undefined;
};

/** The zone in which times are shown, found by typing; this browser's own is proposed. */
export function ZoneField({ value, onValueChange, error }: ZoneFieldProps) {
  const [text, setText] = useState("");
  const hydrated = useHydrated();
  const now = new Date(useNow(60_000));
  const own = hydrated ? browserTimeZone() : value;
  const names = hydrated ? timeZoneNames(value) : [value];
  return (
    <div className="flex flex-col items-start gap-2">
      <Field
        label="Time zone"
        hint="Times are shown in it, with UTC beside them. Type a city or a region."
        error={error}
        className="w-full"
      >
        <Combobox
          listLabel="Time zones"
          chosen={zoneLabel(value)}
          options={matchingZones(names, text, own, now)}
          onSearch={setText}
          onChoose={(option) => onValueChange(option.value)}
          note="No zone of this name. Try a large city near you."
        />
      </Field>
      {own !== value && (
        <Button size="row" onClick={() => onValueChange(own)}>
          Use {zoneLabel(own)}, the zone of this browser
        </Button>
      )}
    </div>
  );
}
