import { readyChecks } from "./readiness";
import { serverNow } from "./server-clock";

/** What this page knows of the server. `since` is server time in milliseconds: what is on the screen is from then. */
export type Connection =
  | { kind: "up" }
  | { kind: "down"; what: "database" | "server"; since: number }
  | { kind: "signed_out" };

const up: Connection = { kind: "up" };
let connection: Connection = up;
const listeners = new Set<() => void>();

function become(next: Connection): void {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

/** Calls back at each change; answers how to stop that. */
export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentConnection(): Connection {
  return connection;
}

/** The connection as the server renders it. */
export function assumedConnection(): Connection {
  return up;
}

/** No answer (`server`), or an answer that the database is away (`database`); the first moment of a bad stretch is kept. */
export function connectionLost(what: "database" | "server"): void {
  if (connection.kind === "down" && connection.what === what) return;
  const since = connection.kind === "down" ? connection.since : serverNow();
  become({ kind: "down", what, since });
}

export function connectionRestored(): void {
  become(up);
}

/** The session has ended: nothing is loaded or saved until the person signs in again. */
export function sessionEnded(): void {
  become({ kind: "signed_out" });
}

/** Whether the server can read and write; it can without a worker, which has a banner of its own. */
export async function isReady(): Promise<boolean> {
  const checks = await readyChecks();
  return checks?.database === true && checks.migrations;
}
