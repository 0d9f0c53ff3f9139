import { randomBytes } from "node:crypto";
import path from "node:path";
import { env } from "@/lib/env";
import { readOrCreatePrivate } from "@/lib/private-file";

/** Puts AUTH_SECRET into the environment: the given one, else the data directory's own, made once and kept 0600. */
export async function ensureSecret(dataDir: string): Promise<void> {
  if (env().AUTH_SECRET !== undefined) return;
  const text = await readOrCreatePrivate(path.join(dataDir, "secret"), () =>
    randomBytes(48).toString("base64url"),
  );
  process.env.AUTH_SECRET = text.trim();
}
