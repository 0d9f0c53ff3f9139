"use client";

import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type FoldProps = { summary: ReactNode; className?: string; children: () => ReactNode };

/** Fields that are folded away, and not there at all until they are first opened: a level has hundreds. */
export function Fold({ summary, className, children }: FoldProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  return (
    <Disclosure summary={summary} open={open} onOpenChange={setOpen} {...(className ? { className } : {})}>
      {wanted && children()}
    </Disclosure>
  );
}
