let offset: number | null = null;
let watched: { wall: number; steady: number } | null = null;
let jumped = false;

/**
 * Learns the server's time from a rendering or an answer. Its travel only makes a reading older, so the largest offset seen is the
 * best one; a page restored from a cache cannot turn the clock back. After this machine's clock jumped, the next reading is taken as it is.
 */
export function learnServerTime(serverMs: number): void {
  const reading = serverMs - Date.now();
  if (offset === null || jumped || reading > offset) offset = reading;
  jumped = false;
}

/** The server's time now in milliseconds, by this machine's clock corrected: right again after the machine has slept. */
export function serverNow(): number {
  return Date.now() + (offset ?? 0);
}

/** Notices that this machine's clock was set: called every second or so while the page is alive. */
export function watchForJump(): void {
  const now = { wall: Date.now(), steady: performance.now() };
  if (watched !== null) {
    const drift = now.wall - watched.wall - (now.steady - watched.steady);
    if (Math.abs(drift) > 2_000) jumped = true;
  }
  watched = now;
}
