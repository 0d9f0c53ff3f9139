"use client";

import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { ItemTools } from "./item-tools";
import { moved, replaced, without } from "./list-edits";
import { GroupProblem, PolicyField } from "./problem-map";

type TextListProps = {
  path: string;
  legend: string;
  /** What one of them is called: "Example". */
  one: string;
  /** They are commands: longer, and shown letter by letter. */
  code?: boolean;
  items: readonly string[];
  onChange: (items: string[]) => void;
};

/** A list of short texts, each in a field of its own. */
export function TextList({ path, legend, one, code = false, items, onChange }: TextListProps) {
  return (
    <fieldset data-path={path} className="flex flex-col gap-2">
      <legend className="mb-1 font-bold">{legend}</legend>
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: plain texts have no key of their own.
        <div key={place} className="flex flex-wrap items-end gap-1">
          <PolicyField
            path={`${path}.${place}`}
            label={`${one} ${place + 1}`}
            className={code ? "grow basis-72" : "grow basis-56"}
          >
            <TextInput
              value={item}
              maxLength={code ? 1_000 : 500}
              {...(code ? { className: "font-mono", spellCheck: false, autoCapitalize: "off" } : {})}
              onChange={({ target }) => onChange(replaced(items, place, target.value))}
            />
          </PolicyField>
          <ItemTools
            name={`${one.toLowerCase()} ${place + 1}`}
            place={place}
            count={items.length}
            onMove={(to) => onChange(moved(items, place, to))}
            onRemove={() => onChange(without(items, place))}
          />
        </div>
      ))}
      <GroupProblem path={path} />
      <Button size="row" className="self-start" onClick={() => onChange([...items, ""])}>
        Add {one.toLowerCase()}
      </Button>
    </fieldset>
  );
}
