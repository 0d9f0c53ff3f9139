/** What `/readyz` says of the server: whether the database answers, its migrations are there, and timers fire. */
export type ReadyChecks = { database: boolean; migrations: boolean; timers: boolean };

/** Reads the checks of a `/readyz` answer; what it does not say counts as missing. */
export function checksIn(body: unknown): ReadyChecks {
  const checks: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "checks") : null;
  const says = (name: string) =>
    typeof checks === "object" && checks !== null && Reflect.get(checks, name) === true;
  return { database: says("database"), migrations: says("migrations"), timers: says("timers") };
}

/** Asks the server; null when it does not answer. Ready or not, the answer carries the checks. */
export async function readyChecks(): Promise<ReadyChecks | null> {
  try {
    const answer = await fetch("/readyz", { cache: "no-store", signal: AbortSignal.timeout(5_000) });
    return checksIn(await answer.json());
  } catch {
    return null;
  }
}
