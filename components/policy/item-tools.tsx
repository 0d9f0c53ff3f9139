"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { removeAndStay } from "./focus-near";

type ItemToolsProps = {
  /** What the item is, for screen readers: "the question What is broken?". */
  name: string;
  place: number;
  count: number;
  onMove?: (to: number) => void;
  onRemove?: () => void;
};

/** Buttons that move an item of a list up and down and take it out. */
export function ItemTools({ name, place, count, onMove, onRemove }: ItemToolsProps) {
  return (
    <div className="flex shrink-0">
      {onMove && (
        <>
          <Button
            variant="quiet"
            size="row"
            aria-label={`Move up ${name}`}
            aria-disabled={place === 0}
            onClick={() => place > 0 && onMove(place - 1)}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </Button>
          <Button
            variant="quiet"
            size="row"
            aria-label={`Move down ${name}`}
            aria-disabled={place === count - 1}
            onClick={() => place < count - 1 && onMove(place + 1)}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </Button>
        </>
      )}
      {onRemove && (
        <Button
          variant="quiet"
          size="row"
          aria-label={`Remove ${name}`}
          onClick={({ currentTarget }) => removeAndStay(currentTarget, onRemove)}
        >
          <X aria-hidden="true" className="size-4" />
        </Button>
      )}
    </div>
  );
}
