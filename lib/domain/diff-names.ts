const escapes: Record<string, number> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };
const octal = /[0-3][0-7]{2}/y;

/** A name in quotes as Git writes it (`"s\303\244ge.ts"`), and where it ends; null when the text at `from` starts none that ends. */
export function quotedName(text: string, from = 0): { name: string; end: number } | null {
  if (text[from] !== '"') return null;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') return { name: new TextDecoder().decode(new Uint8Array(bytes)), end: at + 1 };
    if (sign !== "\\") {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
      for (const byte of encoder.encode(letter)) bytes.push(byte);
      at += letter.length - 1;
      continue;
    }
    octal.lastIndex = at + 1;
    const code = octal.exec(text)?.[0];
    const next = text[at + 1] ?? "";
    bytes.push(code === undefined ? (escapes[next] ?? next.charCodeAt(0)) : Number.parseInt(code, 8));
    at += code === undefined ? 1 : 3;
  }
  return null;
}

/** The name on a line such as `+++ b/x`, `rename from x`, without the date that `diff` puts behind a tab. */
export function lineName(text: string): string {
  const quoted = quotedName(text);
  if (quoted !== null) return quoted.name;
  const tab = text.indexOf("\t");
  return (tab < 0 ? text : text.slice(0, tab)).trimEnd();
}

/** The two names of a line `diff --git a/x b/x`. Without quotes the two halves are equally long; else `b/` tells them apart. */
export function gitNames(rest: string): { old: string; fresh: string } | null {
  const first = quotedName(rest);
  if (first !== null) return { old: first.name, fresh: lineName(rest.slice(first.end).trimStart()) };
  if (rest.endsWith('"')) {
    const start = rest.indexOf(' "');
    const second = start < 0 ? null : quotedName(rest, start + 1);
    return second === null ? null : { old: rest.slice(0, start), fresh: second.name };
  }
  const middle = (rest.length - 1) / 2;
  if (rest[middle] === " ") return { old: rest.slice(0, middle), fresh: rest.slice(middle + 1) };
  const cut = rest.lastIndexOf(" b/");
  return cut < 0 ? null : { old: rest.slice(0, cut), fresh: rest.slice(cut + 1) };
}

function afterSlash(name: string): string | null {
  const slash = name.indexOf("/");
  return slash < 0 ? null : name.slice(slash + 1);
}

/** The path that two names of one file share: `a/x` and `b/x` are `x`, as are `old/x` and `new/x`; null where they share none. */
export function sharedPath(old: string, fresh: string): string | null {
  if (old === fresh) return old;
  const rest = afterSlash(old);
  return rest !== null && rest !== "" && rest === afterSlash(fresh) ? rest : null;
}

/** A name without the `a/` or `b/` that Git puts before it. */
export function withoutPrefix(name: string): string {
  return /^[ab]\/./.test(name) ? name.slice(2) : name;
}
