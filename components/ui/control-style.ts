/** The look of what is typed into or chosen from: 16 px text, so that phones do not zoom. */
export const controlStyle =
  "w-full rounded-edge border border-control bg-surface px-3 py-2 text-input text-ink aria-invalid:border-breach aria-invalid:border-2 disabled:bg-sunken disabled:text-ink-2";
