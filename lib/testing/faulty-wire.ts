import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What the wire does with what a client says to the database; true where it was heard, false where it must not arrive. */
type Ear = (bytes: Buffer) => "pass" | "cut" | "cut after the answer";

/** A wire to PostgreSQL that can be slow, still, or cut at a certain word. */
export class FaultyWire {
  /** How long each answer takes to come through, in milliseconds. */
  delayMs = 0;
  /** Judges all that is said to the database. */
  ear: Ear = () => "pass";
  private still: Promise<void> | null = null;
  private goOn = () => {};
  private readonly sockets = new Set<Socket>();

  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on("connection", (client: Socket) => this.join(client));
  }

  /** A wire to the database of an address; `url` is its own. */
  static async to(address: string): Promise<FaultyWire> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const place = server.address();
    if (place === null || typeof place === "string") throw new Error("the wire has no port");
    const own = new URL(address);
    own.hostname = "127.0.0.1";
    own.port = String(place.port);
    return new FaultyWire(own.toString(), server, new URL(address));
  }

  /** Nothing comes through any more, in either direction, until `release`. */
  hold(): void {
    this.still ??= new Promise((resolve) => {
      this.goOn = resolve;
    });
  }

  release(): void {
    this.goOn();
    this.still = null;
  }

  async end(): Promise<void> {
    this.release();
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: Socket): void {
    const database = connect(Number(this.target.port), this.target.hostname);
    const cut = () => {
      client.destroy();
      database.destroy();
    };
    let cutsAnswer = false;
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on("error", cut).on("close", () => {
        this.sockets.delete(socket);
        cut();
      });
    }
    this.carry(client, database, (bytes) => {
      const heard = this.ear(bytes);
      if (heard === "cut") cut();
      cutsAnswer ||= heard === "cut after the answer";
    });
    this.carry(database, client, () => cutsAnswer && cut(), true);
  }

  /** Passes bytes on one after the other, each chunk when its time has come. */
  private carry(from: Socket, to: Socket, hear: (bytes: Buffer) => void, slow = false): void {
    let last = Promise.resolve();
    from.on("data", (bytes: Buffer) => {
      const since = Date.now();
      last = last.then(async () => {
        await this.still;
        const rest = slow ? since + this.delayMs - Date.now() : 0;
        if (rest > 0) await sleep(rest);
        hear(bytes);
        if (!to.destroyed) to.write(bytes);
      });
    });
  }
}
