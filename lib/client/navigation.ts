/** Hears of every navigation as it begins, with its path and search; answers what ends that. */
export function onNavigation(listener: (place: string) => void): () => void {
  const hear = (event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const { pathname, search } = new URL(String(event.detail), location.href);
    listener(pathname + search);
  };
  addEventListener("firebreak:navigation", hear);
  return () => removeEventListener("firebreak:navigation", hear);
}
