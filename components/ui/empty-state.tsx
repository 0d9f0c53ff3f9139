import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type EmptyStateProps = {
  title: ReactNode;
  /** What will be here, and what to do to get it. */
  children?: ReactNode;
  action?: ReactNode;
  /** The level of the heading where it stands. */
  level?: 1 | 2 | 3;
  className?: string;
};

/** What stands where there is nothing yet: it teaches the next step. */
export function EmptyState({ title, children, action, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames("flex flex-col items-start gap-3 py-6", className)}>
      <Heading className={level === 1 ? "text-display" : "text-title"}>{title}</Heading>
      {children && <div className="max-w-prose text-ink-2">{children}</div>}
      {action}
    </div>
  );
}
