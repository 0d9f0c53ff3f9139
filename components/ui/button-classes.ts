/** The classes of buttons, apart from what chooses among them: the error pages, which every page loads, need one look and no more. */
export const buttonBase =
  "inline-flex select-none items-center justify-center gap-2 rounded-edge border text-center font-bold no-underline fade hover:opacity-85 active:opacity-70 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-70";

export const buttonVariants = {
  ink: "border-ink bg-ink text-canvas",
  plain: "border-control bg-surface text-ink",
  quiet: "border-transparent bg-transparent text-ink hover:border-control hover:opacity-100",
  danger: "border-breach bg-surface text-breach",
};

export const buttonSizes = {
  normal: "min-h-11 px-4 py-1.5 text-body",
  row: "row-height px-2.5 py-1 text-body",
};
