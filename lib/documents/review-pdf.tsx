import { Document, Font, Page, renderToBuffer, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { keyed } from "./keyed";
import { loadFonts } from "./pdf-fonts";
import { reportSections } from "./pdf-sections";
import { styles } from "./pdf-styles";
import { lacksCharacters, missingMark, pdfText, wordParts } from "./pdf-text";
import { Words } from "./pdf-words";
import { plainLine } from "./plain-line";
import { momentUtc, untitled } from "./report-words";

type Options = { baseUrl: string; madeAt: Date };

/**
 * The review as a PDF on A4, in the report template's order (R-PIR-05). `baseUrl` is the address of this product, `madeAt` what the footer
 * says. It fetches nothing and depends on nothing but its arguments; scripts that its typefaces lack, such as Chinese, stand as marks.
 */
export async function reviewPdf(doc: ReviewDocument, options: Options): Promise<Buffer> {
  await loadFonts();
  Font.registerHyphenationCallback((word) => wordParts(word));
  return renderToBuffer(report(doc, options));
}

function report(doc: ReviewDocument, { baseUrl, madeAt }: Options) {
  const { key, title, severity } = doc.incident;
  const name = plainLine(title) || untitled;
  const running = (
    <Running title={pdfText(`${key}  ${name}`)} made={`made ${momentUtc(madeAt.toISOString())}`} />
  );
  const head = (
    <View key="head">
      <Words style={styles.kicker}>{`${key}  ${severity}`}</Words>
      <Words style={styles.title}>{pdfText(`Incident Report: ${name}`)}</Words>
    </View>
  );
  const { sections, long } = reportSections(doc, baseUrl);
  const parts = [head, ...sections, <Missing key="missing" doc={doc} />];
  // The title goes with the first section, the last remark with the last one.
  const pages = long
    ? [parts.slice(0, 2), ...parts.slice(2, -2).map((part) => [part]), parts.slice(-2)]
    : [parts];
  return (
    <Document
      {...{ title: `Incident Report: ${name}`, subject: key, language: "en-GB" }}
      {...{ author: "Firebreak", creator: "Firebreak", producer: "Firebreak" }}
      {...{ creationDate: madeAt, modificationDate: madeAt }}
    >
      {keyed(pages).map(({ key: page, thing }) => (
        <Page key={page} size="A4" style={styles.page}>
          {running}
          {thing}
        </Page>
      ))}
    </Document>
  );
}

function Missing({ doc }: { doc: ReviewDocument }): ReactNode {
  if (!lacksCharacters(JSON.stringify(doc))) return null;
  return (
    <Words style={[styles.paragraph, styles.quiet, styles.remark]}>
      {`${missingMark} stands for characters that the typefaces of this document lack. Firebreak and the Markdown of this report show them.`}
    </Words>
  );
}

function Running({ title, made }: { title: string; made: string }): ReactNode {
  return (
    <>
      <View style={[styles.running, styles.header]} fixed>
        <Words
          style={[styles.runningTitle, { maxLines: 1, textOverflow: "ellipsis" }]}
          render={({ pageNumber }) => (pageNumber === 1 ? "" : title)}
        />
      </View>
      <View style={[styles.running, styles.footer]} fixed>
        <Words style={styles.runningTitle}>{made}</Words>
        <Words render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`} />
      </View>
    </>
  );
}
