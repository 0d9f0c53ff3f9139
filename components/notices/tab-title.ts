const parting = " · ";

/**
 * Keeps words before the title of the page, whoever sets the title meanwhile. Answers what changes the words (null for none) and what ends it and
 * gives the title back.
 */
export function keepTitlePrefix(): { show: (words: string | null) => void; stop: () => void } {
  let own = document.title;
  let shown: string | null = null;
  const wanted = () => (shown === null ? own : `${shown}${parting}${own}`);
  const write = () => {
    if (document.title !== wanted()) document.title = wanted();
  };
  const observer = new MutationObserver(() => {
    if (document.title === wanted()) return;
    own = document.title;
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
