import path from "node:path";
import { Font } from "@react-pdf/renderer";

/** A family as react-pdf knows it: one subset of a typeface, for it takes the first family of a stack that has a character. */
type Subset = { family: string; typeface: string; subset: string; cuts: "all" | "regular" };

const subsets: readonly Subset[] = [
  { family: "Text", typeface: "atkinson-hyperlegible-next", subset: "latin", cuts: "all" },
  { family: "Text Extended", typeface: "atkinson-hyperlegible-next", subset: "latin-ext", cuts: "all" },
  { family: "Mono", typeface: "atkinson-hyperlegible-mono", subset: "latin", cuts: "all" },
  { family: "Mono Extended", typeface: "atkinson-hyperlegible-mono", subset: "latin-ext", cuts: "all" },
  { family: "Latin", typeface: "noto-sans", subset: "latin", cuts: "all" },
  { family: "Latin Extended", typeface: "noto-sans", subset: "latin-ext", cuts: "all" },
  { family: "Vietnamese", typeface: "noto-sans", subset: "vietnamese", cuts: "all" },
  { family: "Greek", typeface: "noto-sans", subset: "greek", cuts: "all" },
  { family: "Greek Extended", typeface: "noto-sans", subset: "greek-ext", cuts: "all" },
  { family: "Cyrillic", typeface: "noto-sans", subset: "cyrillic", cuts: "all" },
  { family: "Cyrillic Extended", typeface: "noto-sans", subset: "cyrillic-ext", cuts: "all" },
  { family: "Signs", typeface: "noto-sans-math", subset: "latin", cuts: "regular" },
  { family: "Emoji", typeface: "noto-emoji", subset: "emoji", cuts: "regular" },
];

const others = subsets.slice(4).map(({ family }) => family);
export const textFamily = ["Text", "Text Extended", ...others];
export const monoFamily = ["Mono", "Mono Extended", ...others];

const cuts = [
  { fontWeight: 400, fontStyle: "normal" },
  { fontWeight: 400, fontStyle: "italic" },
  { fontWeight: 700, fontStyle: "normal" },
  { fontWeight: 700, fontStyle: "italic" },
] as const;

// Next runs the app in the checkout; its bundle knows nothing of where the files of packages are.
function fontFile(typeface: string, subset: string, weight: number, style: string): string {
  const root = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource", typeface);
  return path.join(root, "files", `${typeface}-${subset}-${weight}-${style}.woff`);
}

async function loadFamily({ family, typeface, subset, cuts: has }: Subset): Promise<void> {
  const fonts = cuts.map((cut) => {
    const [weight, style] = has === "all" ? [cut.fontWeight, cut.fontStyle] : [400, "normal"];
    return { ...cut, src: fontFile(typeface, subset, weight, style) };
  });
  Font.register({ family, fonts });
  for (const cut of cuts) {
    await Font.load({ fontFamily: family, ...cut });
    const loaded = Font.getFont({ fontFamily: family, ...cut })?.data;
    // Subsets of one typeface have one name, and fonts of one name are embedded anew at every use.
    const name = `${family.replace(" ", "")}-${cut.fontWeight}${cut.fontStyle === "italic" ? "i" : ""}`;
    if (loaded) Object.defineProperty(loaded, "postscriptName", { value: name, configurable: true });
  }
}

let loading: Promise<void> | undefined;

/** Registers the typefaces of documents and reads them, once for the process. Nothing is fetched: they are files of packages. */
export function loadFonts(): Promise<void> {
  loading ??= Promise.all(subsets.map(loadFamily)).then(() => undefined);
  return loading;
}

// Its letters are there as signs of mathematics only, without the forms that writing needs.
const unjoined = /\p{Script=Arabic}/u;

/** Whether one of the typefaces has the character. Asks for `loadFonts` before. */
export function hasGlyph(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (unjoined.test(character)) return false;
  return textFamily.some((fontFamily) => {
    const font = Font.getFont({ fontFamily })?.data;
    return font?.hasGlyphForCodePoint?.(code) ?? false;
  });
}
