import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type DisclosureProps = {
  summary: ReactNode;
  /** Given together with `onOpenChange` where the screen must open it by itself. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** What is shown on request, by the browser's own means. */
export function Disclosure({ summary, open, onOpenChange, className, children }: DisclosureProps) {
  return (
    <details
      {...(open === undefined ? {} : { open })}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) onOpenChange?.(event.currentTarget.open);
      }}
      className={classNames("group", className)}
    >
      <summary className="row-height -ml-1 inline-flex list-none items-center gap-1 rounded-edge pr-2 pl-1 font-bold [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-2 group-open:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
