"use client";

import { Suspense } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { onDemand } from "@/components/ui/on-demand";
import type { MoreFieldsProps } from "./more-fields";

const MoreFields = onDemand(() => import("./more-fields"));

export type MoreFactsProps = MoreFieldsProps & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** What can be said at once and can be said later as well. */
export function MoreFacts({ open, onOpenChange, ...fields }: MoreFactsProps) {
  return (
    <Disclosure
      summary="More: times, impact, commander, private, drill, a past incident"
      open={open}
      onOpenChange={onOpenChange}
    >
      {open && (
        <Suspense fallback={null}>
          <MoreFields {...fields} />
        </Suspense>
      )}
    </Disclosure>
  );
}
