"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { controlStyle } from "./control-style";
import { useFieldControl } from "./field";

/** One line of text. Inside a `Field` it is labelled and described by it. */
export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  const field = useFieldControl();
  return (
    <input type="text" {...field} {...rest} className={classNames(controlStyle, "min-h-11", className)} />
  );
}
