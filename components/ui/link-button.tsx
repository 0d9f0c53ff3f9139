import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { classNames } from "./class-names";

export type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook;

/** A link to another page that looks like a button. */
export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={classNames(buttonStyle({ variant, size }), className)} />;
}
