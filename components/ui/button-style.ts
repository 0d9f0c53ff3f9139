import { cva, type VariantProps } from "class-variance-authority";

/** The look of whatever is pressed: `ink` for the one main action, `plain` beside it, `quiet` in rows and bars, `danger` for what hurts. */
export const buttonStyle = cva(
  "inline-flex select-none items-center justify-center gap-2 rounded-edge border text-center font-bold no-underline fade hover:opacity-85 active:opacity-70 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-70",
  {
    variants: {
      variant: {
        ink: "border-ink bg-ink text-canvas",
        plain: "border-control bg-surface text-ink",
        quiet: "border-transparent bg-transparent text-ink hover:border-control hover:opacity-100",
        danger: "border-breach bg-surface text-breach",
      },
      size: {
        normal: "min-h-11 px-4 py-1.5 text-body",
        row: "row-height px-2.5 py-1 text-body",
      },
    },
    defaultVariants: { variant: "plain", size: "normal" },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyle>;
