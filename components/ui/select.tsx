"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field";

/** One of several, by the browser's own list. `className` places the whole control. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  const field = useFieldControl();
  return (
    <span className={classNames("relative block", className)}>
      <select {...field} {...rest} className={classNames(controlStyle, "min-h-11 appearance-none pr-9")}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-2"
      />
    </span>
  );
}
