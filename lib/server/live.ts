import { signedInUntil } from "@/lib/auth/still-signed-in";
import { onDatabaseChange } from "@/lib/db/health";
import { Hub } from "@/lib/live/hub";
import type { Listener } from "@/lib/live/listener";
import type { Shutdown } from "@/lib/server/shutdown";

/** The streams of this process, fed by its listener; they end while the database is away. */
export function startHub(shutdown: Shutdown, listener: Listener): Hub {
  const hub = new Hub(signedInUntil);
  const forget = listener.subscribe({
    onPayload: (payload) => hub.hear(payload),
    onGap: () => void hub.missedSome(),
  });
  shutdown.add("hub's ear", forget);
  shutdown.add(
    "hub's watch",
    onDatabaseChange((up) => up || hub.endAll()),
  );
  return hub;
}
