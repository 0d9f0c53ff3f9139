import type { DiffFile } from "./diff-files";

/** What looks like a secret in an added line. The secret itself is not part of it. */
export type FoundSecret = { path: string; line: number; what: string };

const known: readonly [string, RegExp][] = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a private key", /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----/],
  ["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
  ["a GitLab token", /\bglpat-[A-Za-z0-9_-]{20}/],
  ["a Slack token", /\bxox[abeprs]-[0-9A-Za-z-]{10}|\bxapp-\d-[0-9A-Za-z-]{10}/],
  ["a Slack webhook", /hooks\.slack\.com\/services\/T[0-9A-Z]{6,12}\/B[0-9A-Z]{6,12}\/[0-9A-Za-z]{16}/],
  ["a Stripe key", /\b(?:sk|rk)_live_[0-9A-Za-z]{16}|\bwhsec_[0-9A-Za-z]{24}/],
  ["a Google API key", /\bAIza[0-9A-Za-z_-]{35}/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}/],
  ["a PyPI token", /\bpypi-[A-Za-z0-9_-]{50}/],
  ["a SendGrid key", /\bSG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}/],
  ["an API key", /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{40}/],
  ["a signed token", /\beyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{10}/],
];
const address = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/'"]{1,80}:([^\s:@/'"]{3,120})@/i;

const name =
  "(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|private[_-]?key|access[_-]?key|auth[_-]?key|credentials?)";
const assigned = new RegExp(
  `${name}[a-z_]{0,20}["'\`\\]]{0,2}\\s{0,20}(?::=|=>|[:=])\\s{0,20}["'\`]([^"'\`\\s]{12,200})["'\`]`,
  "i",
);
const plainly = new RegExp(
  `${name}[a-z_]{0,20}["']?\\s{0,20}[:=]\\s{0,20}([^\\s"'\`#;,]{12,200})\\s{0,20}(?:#|$)`,
  "i",
);
const standIn =
  /example|change_?me|placeholder|your[_-]|dummy|fake|redacted|x{4}|\*{3}|\.{3}|[<>{}()$%]|process\.|env\b|environ|vault:|secretsmanager|^https?:|^\/|^arn:/i;

/** Bits of surprise in each letter: words have about 3, keys 4 and more. */
function surprise(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

function isRandom(value: string | undefined): boolean {
  if (value === undefined || standIn.test(value)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && surprise(value) >= 3.5;
}

function secretIn(text: string, kind: DiffFile["kind"]): string | null {
  for (const [what, pattern] of known) {
    const match = pattern.exec(text)?.[0];
    if (match !== undefined && !/EXAMPLE/i.test(match)) return what;
  }
  if (kind === "test" || kind === "documentation" || kind === "lock" || kind === "generated") return null;
  const password = address.exec(text)?.[1];
  if (
    password !== undefined &&
    !standIn.test(password) &&
    !/^(?:pass(?:word)?|postgres|root|secret|test)$/i.test(password)
  ) {
    return "an address with a password";
  }
  if (isRandom(assigned.exec(text)?.[1])) return "a password, key or token";
  return kind === "configuration" && isRandom(plainly.exec(text)?.[1]) ? "a password, key or token" : null;
}

/** What looks like a secret in the lines that a diff adds (R-FIX-05), the first of each file and sort. Never the secret itself. */
export function foundSecrets(files: readonly DiffFile[]): FoundSecret[] {
  const found: FoundSecret[] = [];
  for (const { path, kind, hunks } of files) {
    const seen = new Set<string>();
    for (const { text, newLine } of hunks.flatMap(({ lines }) =>
      lines.filter((line) => line.kind === "added"),
    )) {
      const what = secretIn(text, kind);
      if (what === null || seen.has(what)) continue;
      seen.add(what);
      found.push({ path, line: newLine ?? 0, what });
    }
  }
  return found;
}
