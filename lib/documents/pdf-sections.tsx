import { View } from "@react-pdf/renderer";
import type { BlockContent } from "mdast";
import type { ReactNode } from "react";
import type { ReviewDocument } from "@/lib/domain/review-document";
import type { ReviewSection } from "@/lib/domain/review-words";
import { cutBlocks, restStands, sizeOf } from "./cut-blocks";
import { keyed } from "./keyed";
import { bodyBlocks } from "./markdown-body";
import { Blocks } from "./pdf-markdown";
import { styles } from "./pdf-styles";
import { ActionTable, Fact, Facts, TimelineTable } from "./pdf-tables";
import { pdfText } from "./pdf-text";
import { Words } from "./pdf-words";
import { plainLine } from "./plain-line";
import { departureList, factorList, learningList, whyList } from "./report-blocks";
import { furtherFacts, intervalWords, noLines, nothingRecorded, templateFacts } from "./report-words";
import { incidentAddress } from "./safe-address";

/** Paragraphs, items and cells of one body that a document draws; the time that it takes grows with their square. */
const mostBlocks = 200;
/** From so many on, each section is laid out by itself: the layout of the rest of a sequence of pages is made anew for each of its pages. */
const longFrom = 250;

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <>
      <View style={styles.section} minPresenceAhead={56} wrap={false}>
        <Words style={styles.heading}>{title}</Words>
      </View>
      {children}
    </>
  );
}

/** Written blocks, or the sentence that there are none. */
function Body({ blocks, tight = false }: { blocks: readonly BlockContent[]; tight?: boolean }): ReactNode {
  if (blocks.length === 0)
    return <Words style={[styles.paragraph, tight ? styles.tight : {}]}>{nothingRecorded}</Words>;
  return <Blocks nodes={blocks} tight={tight} />;
}

/** The report's sections in the template's order, and whether they are long: those start a page each. */
export function reportSections(
  doc: ReviewDocument,
  baseUrl: string,
): { sections: ReactNode[]; long: boolean } {
  const url = incidentAddress(baseUrl, doc.incident.key);
  let size = doc.timeline.length + doc.actionItems.length;
  const whole = (blocks: BlockContent[]) => {
    const cut = cutBlocks(blocks, mostBlocks);
    size += sizeOf(blocks);
    return cut ? [...blocks, restStands("The rest of this section stands", url)] : blocks;
  };
  const body = (section: ReviewSection) => whole(bodyBlocks(doc.sections[section], baseUrl));
  const actions = body("action_items");
  const sections = [
    <Section key="summary" title="Summary">
      <Summary doc={doc} impact={body("summary")} />
    </Section>,
    <Section key="root" title="Root Cause">
      <Body
        blocks={[...body("root_cause"), ...whole(factorList(doc, baseUrl)), ...whole(whyList(doc, baseUrl))]}
      />
    </Section>,
    <Section key="timeline" title="Timeline">
      <Blocks nodes={body("timeline")} />
      <TimelineTable doc={doc} url={url} />
      {doc.timeline.length === 0 && <Words style={styles.paragraph}>{noLines}</Words>}
    </Section>,
    <Section key="resolution" title="Resolution">
      <Body blocks={[...body("resolution"), ...whole(departureList(doc, baseUrl))]} />
    </Section>,
    <Section key="lessons" title="Lessons Learned">
      <Subheading>What went well</Subheading>
      <Body blocks={body("went_well")} />
      <Subheading>What could be improved</Subheading>
      <Body blocks={body("could_improve")} />
    </Section>,
    <Section key="actions" title="Action Items">
      {doc.actionItems.length > 0 && <ActionTable doc={doc} url={url} />}
      {(doc.actionItems.length === 0 || actions.length > 0) && <Body blocks={actions} />}
    </Section>,
    <Section key="prevention" title="Prevention Measures">
      <Body blocks={[...body("prevention"), ...whole(learningList(doc))]} />
    </Section>,
  ];
  return { sections, long: size > longFrom };
}

function Subheading({ children }: { children: string }): ReactNode {
  return (
    <Words style={styles.subheading} minPresenceAhead={40}>
      {children}
    </Words>
  );
}

function Summary({ doc, impact }: { doc: ReviewDocument; impact: readonly BlockContent[] }): ReactNode {
  const lengths = keyed(intervalWords(doc));
  return (
    <View style={styles.facts}>
      <Facts facts={templateFacts(doc)} />
      <Fact label="Impact">
        <Body blocks={impact} tight={impact.length <= 1} />
      </Fact>
      <Facts facts={furtherFacts(doc)} />
      {lengths.length > 0 && (
        <Fact label="Lengths">
          {lengths.map(({ key, thing }) => (
            <Words key={key}>{pdfText(plainLine(thing))}</Words>
          ))}
        </Fact>
      )}
    </View>
  );
}
