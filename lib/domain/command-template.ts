/** A piece of a command: plain text, or `{name}` with the name; `safe` says that a quoted value may stand there. */
export type TemplatePart = { text: string; placeholder: string | null; safe: boolean };

// `@{upstream}` is a commit in the words of git.
const pieces = /@\{(?:u|upstream|push)\}|\$?\{[A-Za-z][A-Za-z0-9]*\}|\\|['"`]|\$(?=')|[^\\'"`{$@]+|[{$@]/gu;

/**
 * Takes a command apart at its placeholders. A value may not stand inside quotes or behind a backslash or a dollar sign: there its own
 * quotes would mean something else.
 */
export function templateParts(template: string): TemplatePart[] {
  let quote = "";
  let escaped = false;
  let afterDollar = false;
  return [...template.matchAll(pieces)].map(([piece]) => {
    const placeholder = /^\$?\{(\w+)\}$/.exec(piece)?.[1] ?? null;
    const safe = quote === "" && !escaped && !piece.startsWith("$");
    const literal = escaped;
    escaped = !literal && piece === "\\" && quote !== "'";
    if (!literal && /^['"`]$/.test(piece)) quote = quoteAfter(quote, piece, afterDollar);
    afterDollar = !literal && piece === "$";
    return { text: piece, placeholder, safe: placeholder === null || safe };
  });
}

/** The quote that is open behind a mark. What `$'` opens ends by rules of its own: it counts as open for good. */
function quoteAfter(open: string, mark: string, afterDollar: boolean): string {
  if (open === "" && mark === "'" && afterDollar) return "$'";
  if (open === "") return mark;
  return open === mark ? "" : open;
}

/** What keeps a text from being a command of a policy, in words; empty when it can be one. `known` are the names it may leave open. */
export function templateProblems(template: string, known: readonly string[]): string[] {
  if (template.trim() === "") return ["must not be empty"];
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(template)) return ["must be one line"];
  return templateParts(template).flatMap(({ text, placeholder, safe }) => {
    if (placeholder === null) return [];
    if (!known.includes(placeholder)) {
      // A variable of the shell.
      return text.startsWith("$") ? [] : [`unknown placeholder ${text}`];
    }
    if (safe) return [];
    return [
      `{${placeholder}} must stand without quotes, $ or \\ around it: it is quoted when it is filled in`,
    ];
  });
}
