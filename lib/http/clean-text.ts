import { unkeepableIn } from "@/lib/contracts/keepable-text";
import { doorError } from "./door-error";

/** Deeper than any body that a contract describes; without a limit a hostile one would exhaust the stack. */
const deepest = 32;

/** Refuses (422) text that PostgreSQL cannot keep, NUL and lone surrogates, wherever it stands in a parsed value. */
export function demandCleanText(value: unknown, path: readonly string[] = []): void {
  if (typeof value === "string") {
    const found = unkeepableIn(value);
    if (found) throw wrong(path, `contains ${found}`);
  } else if (typeof value === "object" && value !== null) {
    if (path.length > deepest) throw wrong(path.slice(0, 1), "is nested too deeply");
    for (const [name, field] of Object.entries(value)) {
      demandCleanText(name, path);
      demandCleanText(field, [...path, name]);
    }
  }
}

function wrong(path: readonly string[], message: string) {
  const place = path.join(".");
  return doorError(422, "Invalid", `${place === "" ? "The text" : place} ${message}.`, {
    errors: [{ path: place, message }],
  });
}
