import { sha256 } from "./canonical";

/** What the first entry of a chain names as its predecessor. */
export const chainStart = "0".repeat(64);

export const settingsScope = "settings";

export type AuditLink = {
  scope: string;
  seq: number;
  at: Date;
  actorId: string | null;
  via: string;
  action: string;
  digest: string;
  previous: string;
};

/** Hash of one link of the chain: over the previous hash and the digest of the content, never over the content itself. */
export function linkHash(link: AuditLink): string {
  const { scope, seq, at, actorId, via, action, digest, previous } = link;
  return sha256(
    [previous, scope, seq, at.toISOString(), actorId ?? "product", via, action, digest].join("\n"),
  );
}
