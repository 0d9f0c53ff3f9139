import type { PolicyDocument, ResponsePolicy } from "@/lib/domain/policy";
import { isPolicyDocument } from "@/lib/domain/policy-shape";
import { fieldsOf } from "@/lib/domain/same-value";

/** A draft with the version that it was made from, and why, as it stands in this browser. */
export type KeptPolicy = { base: ResponsePolicy; draft: PolicyDocument; note: string };

const prefix = "firebreak.policy.";

/** A version of the policy, read from what nobody vouches for; null when it is none. */
export function savedPolicyIn(value: unknown): ResponsePolicy | null {
  const version = fieldsOf(value)?.get("version");
  return isPolicyDocument(value) && typeof version === "number" ? { ...value, version } : null;
}

/** Reads a kept draft, whatever an earlier release or somebody else left there; null when there is none. */
export function readKeptPolicy(text: string | null): KeptPolicy | null {
  if (text === null) return null;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    // A damaged value: there is nothing to bring back.
    return null;
  }
  const fields = fieldsOf(kept);
  const [base, draft, note] = [savedPolicyIn(fields?.get("base")), fields?.get("draft"), fields?.get("note")];
  if (base === null || !isPolicyDocument(draft)) return null;
  return { base, draft, note: typeof note === "string" ? note : "" };
}

/** What one person left unsaved in this browser; null when there is nothing or the browser keeps nothing. */
export function keptPolicy(viewerId: string): KeptPolicy | null {
  try {
    return readKeptPolicy(localStorage.getItem(prefix + viewerId));
  } catch {
    // The browser forbids storage: there is nothing to bring back.
    return null;
  }
}

/** Keeps a draft until it is saved or discarded; null forgets it. */
export function keepPolicy(viewerId: string, kept: KeptPolicy | null): void {
  try {
    if (kept === null) localStorage.removeItem(prefix + viewerId);
    else localStorage.setItem(prefix + viewerId, JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the draft is still on the screen.
  }
}
