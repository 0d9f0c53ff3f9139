/** Progress goes to standard error: standard output holds the table alone. */
export function tell(line: string): void {
  console.error(line);
}

const ends: (() => Promise<void> | void)[] = [];

/** Remembers what has to be ended, in case the bench is stopped before it comes to that; answers the ending itself, which runs once. */
export function atEnd(end: () => Promise<void> | void): () => Promise<void> {
  const once = async () => {
    const place = ends.indexOf(once);
    if (place < 0) return;
    ends.splice(place, 1);
    await end();
  };
  ends.push(once);
  return once;
}

/** Ends everything that is still there, the latest first. */
export async function endAll(): Promise<void> {
  for (let end = ends.at(-1); end; end = ends.at(-1)) await end();
}
