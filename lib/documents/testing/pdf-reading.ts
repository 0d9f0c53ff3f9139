import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page as a reader sees it: its text without spaces, the words' places in points, and where its links lead. */
export type ReadPage = {
  text: string;
  words: { text: string; left: number; right: number }[];
  links: string[];
  width: number;
};

/** Text without spaces: a reader of PDF guesses them from distances. */
export function squashed(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** Reads a PDF with another library than the one that makes it. */
export async function readPdf(file: Buffer): Promise<{ info: Record<string, unknown>; pages: ReadPage[] }> {
  const pdf = await getDocument({
    ...{ data: new Uint8Array(file), disableFontFace: true, isEvalSupported: false, verbosity: 0 },
  }).promise;
  const { info } = await pdf.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => {
      if (!("str" in item)) return [];
      const left = Number(item.transform[4]);
      return [{ text: item.str, left, right: left + item.width }];
    });
    const annotations: { url?: unknown; unsafeUrl?: unknown }[] = await page.getAnnotations();
    pages.push({
      ...{ words, width: page.getViewport({ scale: 1 }).width },
      text: squashed(words.map(({ text }) => text).join("")),
      links: annotations.map(({ url, unsafeUrl }) => String(unsafeUrl ?? url)),
    });
  }
  await pdf.destroy();
  return { info: Object.fromEntries(Object.entries(info)), pages };
}
