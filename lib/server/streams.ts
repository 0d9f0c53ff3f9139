declare global {
  // On globalThis because the route that opens a stream is bundled apart from the server that ends it.
  var firebreakStreams: Set<() => void> | undefined;
}

function streams(): Set<() => void> {
  globalThis.firebreakStreams ??= new Set();
  return globalThis.firebreakStreams;
}

/** Registers an open stream by the function that ends it; returns the function that forgets it. */
export function registerStream(end: () => void): () => void {
  streams().add(end);
  return () => streams().delete(end);
}

/** Ends every open stream, so that a shutdown need not wait for them. */
export function endStreams(): void {
  for (const end of [...streams()]) end();
  streams().clear();
}
