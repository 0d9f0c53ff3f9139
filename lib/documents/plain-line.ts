import { withoutHiding } from "@/lib/domain/hidden-characters";

/** A text as one line without line breaks, doubled spaces and characters that show nothing: those are written out, such as `U+202E`. */
export function plainLine(text: string): string {
  return withoutHiding(
    whole(text)
      .replace(/[\s\u0085]+/gu, " ")
      .trim(),
  );
}

/** A text of several lines in the same way, with `\n` at the ends of lines only. */
export function plainLines(text: string): string {
  const unix = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").replace(/^\ufeff/, "");
  return whole(unix).split("\n").map(withoutHiding).join("\n");
}

/** Halves of characters cannot be written in any encoding. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
