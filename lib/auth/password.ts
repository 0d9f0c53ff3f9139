import { hash, verify } from "@node-rs/argon2";

let decoy: Promise<string> | undefined;

/** Argon2id hash of a password with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Whether the password is right. Without a hash (nobody, or no password yet) it takes as long and says no. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hash("no one has this password");
  const right = await verify(kept ?? (await decoy), password);
  return kept !== null && right;
}
