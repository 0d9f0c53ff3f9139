"use client";

import { EntryBody } from "@/components/timeline/entry-body";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

type SectionPrefillProps = { prefill: string; text: string; onInsert: ((text: string) => void) | null };

/** What the record says, beside a text that says something else; it can be taken into it. */
export function SectionPrefill({ prefill, text, onInsert }: SectionPrefillProps) {
  const inside = text.includes(prefill.trim());
  return (
    <Disclosure summary="What the record says">
      <div className="flex flex-col items-start gap-3 border-control border-l-2 pl-3">
        <div className="w-full min-w-0">
          <EntryBody text={prefill} markdown />
        </div>
        {onInsert !== null && (
          <Button
            size="row"
            aria-disabled={inside}
            onClick={() =>
              inside || onInsert(text.trim() === "" ? prefill : `${text.trimEnd()}\n\n${prefill}`)
            }
          >
            {inside ? "Stands in the text" : "Insert below"}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}
