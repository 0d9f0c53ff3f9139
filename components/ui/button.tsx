import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { classNames } from "./class-names";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** What is happening ("Declaring…"): shown instead of the label; the button keeps its width and the focus, and ignores presses. */
    loading?: string | false | undefined;
  };

function ignore(event: MouseEvent<HTMLButtonElement>): void {
  event.preventDefault();
}

/** A button of 44 px (36 px in rows with a mouse). It is `type="button"` unless said otherwise. */
export function Button({ variant, size, loading, className, children, ...rest }: ButtonProps) {
  const busy = typeof loading === "string";
  const look = classNames(buttonStyle({ variant, size }), className);
  if (!busy) {
    return (
      <button type="button" {...rest} className={look}>
        {children}
      </button>
    );
  }
  return (
    <button type="button" {...rest} aria-disabled="true" onClick={ignore} className={look}>
      <span className="grid">
        <span aria-hidden="true" className="invisible col-start-1 row-start-1 inline-flex items-center gap-2">
          {children}
        </span>
        <span role="status" className="col-start-1 row-start-1 whitespace-nowrap">
          {loading}
        </span>
      </span>
    </button>
  );
}
