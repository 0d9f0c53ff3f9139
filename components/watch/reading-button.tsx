import { classNames } from "@/components/ui/class-names";
import { readingLabels, type WatchReadingWord } from "@/lib/domain/watch-items";

type ReadingButtonProps = {
  reading: WatchReadingWord;
  /** Whether this is what was read last. */
  pressed: boolean;
  /** Whether its note is being written. */
  open: boolean;
  busy: boolean;
  onChoose: (reading: WatchReadingWord) => void;
};

function look(reading: WatchReadingWord, pressed: boolean): string {
  if (!pressed) return "z-0 border-control bg-surface text-ink";
  return reading === "abnormal"
    ? "z-10 border-breach bg-p0-wash font-bold text-breach"
    : "z-10 border-ink bg-ink font-bold text-canvas";
}

/** One of the three choices of an item. Its words may take two lines: the three stand side by side in a narrow rail. */
export function ReadingButton({ reading, pressed, open, busy, onChoose }: ReadingButtonProps) {
  const words = readingLabels[reading];
  return (
    <button
      type="button"
      data-reading={reading}
      aria-pressed={pressed}
      {...(reading === "normal" ? {} : { "aria-expanded": open })}
      {...(busy ? { "aria-disabled": true } : {})}
      onClick={() => !busy && onChoose(reading)}
      className={classNames(
        "fade -ml-px relative flex min-h-11 items-center justify-center border text-balance px-1.5 py-1 text-center text-note first:ml-0 first:rounded-l-edge last:rounded-r-edge hover:opacity-85 focus-visible:z-20",
        look(reading, pressed),
        open && !pressed && "underline underline-offset-2",
      )}
    >
      {words.charAt(0).toUpperCase()}
      {words.slice(1)}
    </button>
  );
}
