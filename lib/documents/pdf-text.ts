import { hasGlyph } from "./pdf-fonts";

export const missingMark = "\ufffd";
const asked = new Map<string, boolean>();
const drawnAs: Record<string, string> = { "\u2011": "-", "\u202f": "\u00a0", "\t": "    ", "\r": "" };

function isDrawn(character: string): boolean {
  if (character === "\n" || character in drawnAs) return true;
  const known = asked.get(character);
  if (known !== undefined) return known;
  const drawn = hasGlyph(character);
  asked.set(character, drawn);
  return drawn;
}

/**
 * A text in characters that the typefaces of documents have: composed, without selectors of emoji, and with one mark for each run of
 * others, such as Chinese. Asks for `loadFonts` before.
 */
export function pdfText(text: string): string {
  const composed = text.normalize("NFC").replace(/[\ufe00-\ufe0f]/g, "");
  let drawn = "";
  let missing = false;
  for (const character of composed) {
    const known = isDrawn(character);
    if (known) drawn += drawnAs[character] ?? character;
    else if (!missing) drawn += missingMark;
    missing = !known;
  }
  return drawn;
}

/** Whether a document stands with marks instead of some characters. */
export function lacksCharacters(texts: string): boolean {
  const composed = texts.normalize("NFC").replace(/[\ufe00-\ufe0f]/g, "");
  for (const character of composed) if (!isDrawn(character)) return true;
  return false;
}

const joints = /[^/\-_.,:;=&?@#|\\\u00a0]{1,10}[/\-_.,:;=&?@#|\\\u00a0]*|[/\-_.,:;=&?@#|\\\u00a0]{1,10}/gu;

/**
 * Where a word may be parted at the end of a line. Words as people write them are not; long ones such as addresses and hashes are,
 * at their signs and at every tenth letter, without a hyphen that would not belong to them.
 */
export function wordParts(word: string, longest = 24): string[] {
  if (word.length <= longest) return [word];
  // An empty part lets a line end there without a hyphen.
  return (word.match(joints) ?? [word]).flatMap((part, index) => (index === 0 ? [part] : ["", part]));
}
