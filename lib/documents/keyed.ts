/** Things in order with a key each for React; a document is drawn once, so that their place is key enough. */
export function keyed<Thing>(things: readonly Thing[]): { key: string; thing: Thing; at: number }[] {
  return things.map((thing, at) => ({ key: String(at), thing, at }));
}
