"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type PhaseCause, phaseCauseLabels, phaseCauses } from "@/lib/domain/phase-causes";
import { BoxGroup } from "./box-group";

const options = phaseCauses.map((value) => ({ value, label: phaseCauseLabels[value] }));

type CausesFieldProps = {
  path: string;
  /** "Entered by", "Ticked by". */
  label: string;
  causes: readonly PhaseCause[];
  onChange: (causes: PhaseCause[]) => void;
};

/** What enters a phase or ticks a step by itself (R-INC-07): in words, and as boxes once they are asked for. */
export function CausesField({ path, label, causes, onChange }: CausesFieldProps) {
  const [open, setOpen] = useState(false);
  const words = causes.length === 0 ? "hand only" : causes.map((cause) => phaseCauseLabels[cause]).join(", ");
  return (
    <div className="flex flex-col gap-1" data-path={open ? undefined : path}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-ink-2 text-note">
        <span>
          {label}: {words}
        </span>
        <Button size="row" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Done" : `Change what it is ${label.toLowerCase()}`}
        </Button>
      </p>
      {open && <BoxGroup path={path} legend={label} options={options} chosen={causes} onChange={onChange} />}
    </div>
  );
}
