const began = "firebreak:navigation";

/** Tells the page that it is about to be left for another address of ours. */
export function navigationBegan(address: string): void {
  dispatchEvent(new CustomEvent(began, { detail: address }));
}

/** Hears of every navigation as it begins, with its path and search; answers what ends that. */
export function onNavigation(listener: (place: string) => void): () => void {
  const hear = (event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const { pathname, search } = new URL(String(event.detail), location.href);
    listener(pathname + search);
  };
  addEventListener(began, hear);
  return () => removeEventListener(began, hear);
}
