import { Client } from "pg";
import { vi } from "vitest";

/** How many statements were sent to the database while the work ran, whatever sent them. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, "query");
  try {
    await work();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
