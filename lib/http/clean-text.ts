import { doorError } from "./door-error";

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

/** Refuses (422) text that PostgreSQL cannot keep, NUL and lone surrogates, wherever it stands in a parsed value. */
export function demandCleanText(value: unknown, path = ""): void {
  if (typeof value === "string") {
    const found = value.includes("\0")
      ? "a NUL character"
      : loneSurrogate.test(value)
        ? "half of a surrogate pair"
        : null;
    if (found) {
      throw doorError(422, "Invalid", `The text contains ${found}.`, {
        errors: [{ path, message: `contains ${found}` }],
      });
    }
  } else if (Array.isArray(value)) {
    value.forEach((item, i) => {
      demandCleanText(item, path ? `${path}.${i}` : String(i));
    });
  } else if (typeof value === "object" && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      demandCleanText(name, path);
      demandCleanText(field, path ? `${path}.${name}` : name);
    }
  }
}
