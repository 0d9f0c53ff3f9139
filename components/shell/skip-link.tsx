/** The first stop of the keyboard: past the bar to what the page is about. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-1 left-2 z-20 -translate-y-24 rounded-edge border-2 border-ink bg-surface px-4 py-2.5 font-bold text-ink no-underline focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
