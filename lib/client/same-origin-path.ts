const base = "http://firebreak.invalid";

/**
 * The path of a `callbackUrl` when it stays on our own site, else the fallback. Accepts a path, or a whole address of `ownOrigin`;
 * refuses other hosts, `//host`, backslashes, control characters and the sign-in page itself.
 */
export function sameOriginPath(
  wish: string | null | undefined,
  fallback: string,
  ownOrigin?: string,
): string {
  if (wish === null || wish === undefined || wish === "") return fallback;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before reading an address.
  if (/[\u0000-\u0020\u007f\\]/.test(wish)) return fallback;
  const isPath = wish.startsWith("/") && !wish.startsWith("//");
  const isOurs = ownOrigin !== undefined && wish.startsWith(`${ownOrigin}/`);
  if (!isPath && !isOurs) return fallback;
  const origin = ownOrigin ?? base;
  if (!URL.canParse(wish, origin)) return fallback;
  const url = new URL(wish, origin);
  if (url.origin !== origin || url.pathname.startsWith("//")) return fallback;
  if (url.pathname === "/sign-in" || url.pathname.startsWith("/api/")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
