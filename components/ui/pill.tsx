import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

const look =
  "row-height inline-flex items-center gap-1.5 whitespace-nowrap rounded-edge border px-2.5 text-body no-underline";
const off = "border-control bg-surface text-ink";
const on = "border-ink bg-ink text-canvas font-bold";

export type PillProps = Omit<ComponentProps<"button">, "aria-pressed"> & {
  pressed: boolean;
  children: ReactNode;
};

/** A filter that is on or off. */
export function Pill({ pressed, className, ...rest }: PillProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      className={classNames(look, pressed ? on : off, className)}
    />
  );
}
