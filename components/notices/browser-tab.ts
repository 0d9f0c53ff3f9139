import { tabIcon } from "./tab-icon";
import type { UrgentTone } from "./urgent-words";

const parting = " · ";

/** What the tab shows of a clock: words before the title, a state on the icon. */
export type TabWords = { words: string; tone: UrgentTone };

function writeIcon(tone: UrgentTone | null): void {
  for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')) {
    link.dataset.own ??= link.href;
    const wanted = tone === null ? link.dataset.own : tabIcon(tone);
    if (link.href !== wanted) link.href = wanted;
  }
}

/**
 * Keeps a clock in the tab, whichever page sets title and icon meanwhile. Answers what changes the clock (null for none) and what ends it and gives
 * title and icon back.
 */
export function keepBrowserTab(): { show: (words: TabWords | null) => void; stop: () => void } {
  let own = document.title;
  let shown: TabWords | null = null;
  const title = () => (shown === null ? own : `${shown.words}${parting}${own}`);
  const write = () => {
    if (document.title !== title()) document.title = title();
    writeIcon(shown?.tone ?? null);
  };
  const observer = new MutationObserver(() => {
    if (document.title !== title()) own = document.title;
    write();
  });
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return {
    show(words) {
      shown = words;
      write();
    },
    stop() {
      observer.disconnect();
      shown = null;
      write();
    },
  };
}
