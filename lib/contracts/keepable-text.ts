const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

/** What PostgreSQL cannot keep of a text, in words: a NUL character, half of a surrogate pair; null when it keeps all of it. */
export function unkeepableIn(text: string): string | null {
  if (text.includes("\0")) return "a NUL character";
  return loneSurrogate.test(text) ? "half of a surrogate pair" : null;
}
