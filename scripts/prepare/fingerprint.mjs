import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The SHA-256 (hex) of the contents and names of files and folders, relative to the checkout; missing ones count as empty. */
export function fingerprint(places, ignore = () => false) {
  const hash = createHash("sha256");
  for (const place of places) addTo(hash, place, ignore);
  return hash.digest("hex");
}

/** Whether the stamp file says that its directory was made from exactly this fingerprint. */
export function isFresh(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === print;
}

/** Says that the stamp's directory was made from this fingerprint. */
export function writeStamp(stamp, print) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

/** Forgets the stamp, before what it vouches for is changed. */
export function removeStamp(stamp) {
  rmSync(stamp, { force: true });
}

function addTo(hash, place, ignore) {
  if (ignore(place) || !existsSync(place)) return;
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) addTo(hash, path.posix.join(place, name), ignore);
    return;
  }
  hash.update(`${place}\0`).update(createHash("sha256").update(readFileSync(place)).digest());
}
