/** A value of JSON as one text. */
export type Packed<T> = string & { readonly holds?: T };

/** Packs what the server hands to a page: React writes and reads a text in one go, and anything else field by field, twice, in JavaScript. */
export function packed<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

/** What was packed. */
export function unpacked<T>(text: Packed<T>): T {
  return JSON.parse(text);
}
