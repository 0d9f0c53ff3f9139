import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** A box to tick with its words; the whole line can be pressed. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames("row-height flex cursor-pointer items-start gap-2.5 py-1.5", className)}>
      <input type="checkbox" {...rest} className="mt-px size-5 shrink-0" />
      <span>
        {label}
        {hint && <span className="block text-ink-2 text-note">{hint}</span>}
      </span>
    </label>
  );
}
