import { PageBody, PageHeader, Section } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { SeverityMark } from "@/components/ui/severity-mark";
import { hotfixStateLabels } from "@/lib/domain/hotfix-words";
import { PrintButton } from "./print-button";
import {
  Checks,
  Decisions,
  type HotfixRecord,
  Production,
  Revisions,
  WarningsAndWayBack,
} from "./record-sections";
import { RecordTable } from "./record-table";
import { UtcMoment } from "./utc-moment";

/** The record of one hotfix on one page that can be printed and handed over: times in UTC, hashes in full. */
export function RecordPage({ record }: { record: HotfixRecord }) {
  const { hotfix, chain, story } = record;
  const { incident } = hotfix;
  return (
    <>
      <PageHeader
        above={
          <>
            <SeverityMark severity={incident.severity} />
            <span className="font-mono">{incident.key}</span>
            <span>{incident.title}</span>
          </>
        }
        title={`Record of hotfix ${hotfix.number}: ${hotfix.title}`}
        actions={
          <>
            <PrintButton />
            <LinkButton href={`/hotfixes/${hotfix.id}`} className="print:hidden">
              Back to the hotfix
            </LinkButton>
          </>
        }
      >
        <p className="text-ink-2 text-note">
          {hotfixStateLabels[hotfix.state]}. {hotfix.workflowLabel}. Author {hotfix.author.name}. Policy
          version {incident.policyVersion}. Made at <UtcMoment at={record.madeAt} />.
        </p>
      </PageHeader>
      <PageBody className="flex max-w-[72rem] flex-col gap-8">
        <p className="max-w-[48rem] text-lead">{record.verdict}</p>
        <Production hotfix={hotfix} />
        <Decisions hotfix={hotfix} />
        <Revisions hotfix={hotfix} />
        <Checks hotfix={hotfix} />
        <WarningsAndWayBack hotfix={hotfix} />
        <Section title="What was recorded, in order" ruled>
          <RecordTable
            label="What was recorded"
            columns={["Recorded", "Happened", "By", "What"]}
            rows={story.map((one) => ({
              key: one.id,
              cells: [
                <UtcMoment key="r" at={one.recordedAt} />,
                <UtcMoment key="o" at={one.occurredAt} />,
                one.by?.name ?? "Firebreak",
                one.text,
              ],
            }))}
          />
        </Section>
        <Section title="In the audit trail" ruled>
          <p className="mb-2 max-w-[48rem]">
            The chain of {incident.key} has {chain.count} entries; its head is{" "}
            <span className="break-all font-mono">{chain.hash}</span>. Each entry below stands for an act on
            this hotfix: its hash is computed from its digest and the hash before it.{" "}
            <code>npm run admin -- audit verify</code> recomputes them all.
          </p>
          <RecordTable
            label="Audit entries"
            columns={["No.", "When", "Act", "Digest", "Hash"]}
            rows={chain.entries.map((one) => ({
              key: String(one.seq),
              cells: [
                one.seq,
                <UtcMoment key="at" at={one.at} />,
                `${one.action}, ${one.via}`,
                <span key="d" className="break-all font-mono text-note">
                  {one.digest}
                </span>,
                <span key="h" className="break-all font-mono text-note">
                  {one.hash}
                </span>,
              ],
            }))}
          />
        </Section>
      </PageBody>
    </>
  );
}
