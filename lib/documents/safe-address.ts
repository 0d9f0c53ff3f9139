const scheme = /^(?:https?:\/\/[^/]|mailto:.)/i;

/**
 * The address of a link as it may leave the product, or null: http, https and mailto as they are, the product's own `/incidents/…`
 * made absolute. Nothing else is followed by whoever reads a document.
 */
export function safeAddress(address: string, baseUrl: string): string | null {
  const plain = address.trim();
  if (/[\p{Cc}\s]/u.test(plain)) return null;
  if (scheme.test(plain)) return URL.canParse(plain) ? plain : null;
  if (!plain.startsWith("/incidents/") || !URL.canParse(plain, baseUrl)) return null;
  const own = new URL(plain, baseUrl);
  if (own.origin !== new URL(baseUrl).origin || !own.pathname.startsWith("/incidents/")) return null;
  return withBase(baseUrl, `${own.pathname}${own.search}${own.hash}`);
}

/** An address of the product: its base with or without a slash at the end, and a path that starts with one. */
function withBase(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, "")}${path}`;
}

/** The address of an incident's room. */
export function incidentAddress(baseUrl: string, key: string): string {
  return withBase(baseUrl, `/incidents/${encodeURIComponent(key)}`);
}

/** The address of an entry in the incident's room. */
export function entryAddress(baseUrl: string, key: string, entryId: string): string {
  return `${incidentAddress(baseUrl, key)}#entry-${encodeURIComponent(entryId)}`;
}
