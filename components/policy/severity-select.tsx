"use client";

import { Select } from "@/components/ui/select";
import { type Severity, severities } from "@/lib/domain/severity";
import { PolicyField } from "./problem-map";

type SeveritySelectProps = { path: string; value: Severity; onChange: (severity: Severity) => void };

/** One of the three levels. */
export function SeveritySelect({ path, value, onChange }: SeveritySelectProps) {
  return (
    <PolicyField path={path} label="Severity">
      <Select
        value={value}
        onChange={({ target }) => onChange(severities.find((known) => known === target.value) ?? value)}
      >
        {severities.map((severity) => (
          <option key={severity}>{severity}</option>
        ))}
      </Select>
    </PolicyField>
  );
}
