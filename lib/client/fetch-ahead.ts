/** Fetches code before it is wanted. What cannot be had now is asked for again when it is. */
export function fetchAhead(load: () => Promise<unknown>): void {
  void load().catch(() => undefined);
}
