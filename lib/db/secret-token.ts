import { createHash, randomBytes } from "node:crypto";

/** A new secret of 32 random bytes with a prefix that scanners recognise: its value, shown once, and the hash that is kept. */
export function newSecret(prefix: "fb_" | "fbl_"): { value: string; hash: string } {
  const value = prefix + randomBytes(32).toString("base64url");
  return { value, hash: secretHash(value) };
}

/** SHA-256 of a secret; random secrets need no slow hash. */
export function secretHash(value: string): string {
  return createHash("sha256").update(value, "utf8").digest("hex");
}
