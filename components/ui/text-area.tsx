"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field";

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const field = useFieldControl();
  return (
    <textarea
      rows={rows}
      {...field}
      {...rest}
      className={classNames(controlStyle, "field-sizing-content min-h-24 max-h-[60dvh] resize-y", className)}
    />
  );
}
