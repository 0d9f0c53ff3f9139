import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { authSecret } from "@/lib/env";

/**
 * Seals a text for rest in the database (AES-256-GCM under a key derived from AUTH_SECRET), because an answer kept for
 * a retry may hold a value that is shown only once.
 */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealKey(), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

/** Opens what `seal` made; throws when it was altered or sealed under another secret. */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", sealKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/** A digest that nobody can look for without AUTH_SECRET: what was digested may hold a password. */
export function keyedDigest(text: string): string {
  return createHmac("sha256", sealKey()).update(text, "utf8").digest("hex");
}

function sealKey(): Buffer {
  return createHash("sha256").update(`idempotency:${authSecret()}`).digest();
}
