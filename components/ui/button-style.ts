import { cva, type VariantProps } from "class-variance-authority";
import { buttonBase, buttonSizes, buttonVariants } from "./button-classes";

/** The look of whatever is pressed: `ink` for the one main action, `plain` beside it, `quiet` in rows and bars, `danger` for what hurts. */
export const buttonStyle = cva(buttonBase, {
  variants: { variant: buttonVariants, size: buttonSizes },
  defaultVariants: { variant: "plain", size: "normal" },
});

export type ButtonLook = VariantProps<typeof buttonStyle>;
