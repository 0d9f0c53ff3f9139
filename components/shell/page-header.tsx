import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type PageHeaderProps = {
  title: ReactNode;
  /** The line above the title: severity, key, status. */
  above?: ReactNode;
  /** Buttons of the page, right of the title where there is room. */
  actions?: ReactNode;
  /** Under the title: the clocks, the filters. */
  children?: ReactNode;
  className?: string;
};

/** The head of a page, from edge to edge, closed by the ink rule. Carries the page's `h1`. */
export function PageHeader({ title, above, actions, children, className }: PageHeaderProps) {
  return (
    <div className={classNames("border-ink border-b-2 bg-surface px-4 py-3", className)}>
      {above && <div className="mb-0.5 flex flex-wrap items-center gap-x-3 gap-y-1">{above}</div>}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-title">{title}</h1>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}

/** What follows the head of a page, with the page's margins. */
export function PageBody({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames("p-4", className)}>{children}</div>;
}

/** A section with its small bold heading; `ruled` puts the ink rule above it, as in a rail. */
export function Section(props: {
  title: ReactNode;
  ruled?: boolean;
  /** A button beside the heading. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      className={classNames(
        "min-w-0",
        props.ruled === true && "border-ink border-t-2 pt-2.5",
        props.className,
      )}
    >
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="text-ink-2 text-note">{props.title}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
