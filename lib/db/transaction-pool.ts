import { AsyncLocalStorage } from "node:async_hooks";
import { Pool, type PoolClient } from "pg";

type Held = { connection: PoolClient | null; begun: boolean };
type Acquired = Parameters<Pool["connect"]>[0];

/**
 * A pool that knows which of its connections belongs to the transaction that runs in a context, so that statements of that transaction can go
 * straight to the driver. The connection is known from the moment when the Prisma client takes it until it is given back, never longer: a
 * statement that comes late must not run in somebody else's transaction.
 */
export class TransactionPool extends Pool {
  private readonly contexts = new AsyncLocalStorage<Held>();

  /** Runs work that begins one transaction by this pool. */
  within<T>(work: () => Promise<T>): Promise<T> {
    return this.contexts.run({ connection: null, begun: false }, work);
  }

  /** The connection of the transaction that runs in this context; null outside one, and once it has ended. */
  connectionHere(): PoolClient | null {
    return this.contexts.getStore()?.connection ?? null;
  }

  override connect(): Promise<PoolClient>;
  override connect(acquired: Acquired): void;
  override connect(acquired?: Acquired): Promise<PoolClient> | undefined {
    if (acquired === undefined) return this.taken();
    super.connect(acquired);
  }

  private async taken(): Promise<PoolClient> {
    const connection = await super.connect();
    const held = this.contexts.getStore();
    if (held === undefined || held.begun) return connection;
    held.begun = true;
    held.connection = connection;
    const { release } = connection;
    connection.release = (end) => {
      held.connection = null;
      release(end);
    };
    return connection;
  }
}
