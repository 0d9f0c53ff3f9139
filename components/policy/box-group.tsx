"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { GroupProblem } from "./problem-map";

type BoxGroupProps<T extends string> = {
  path: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
};

/** Several of a few, as boxes to tick; what is chosen keeps its order, and new choices stand at its end. */
export function BoxGroup<T extends string>({ path, legend, options, chosen, onChange }: BoxGroupProps<T>) {
  return (
    <fieldset data-path={path}>
      <legend>{legend}</legend>
      <div className="flex flex-wrap gap-x-5">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </div>
      <GroupProblem path={path} />
    </fieldset>
  );
}
