import { Section } from "@/components/shell/page-header";
import { Moment } from "@/components/ui/moment";
import type { ApproveVerbal } from "./approve-view";

/** Approvals by word of mouth (R-APR-04): who said what to whom, and whether their giver has confirmed it in writing. */
export function VerbalSection({ verbals }: { verbals: readonly ApproveVerbal[] }) {
  if (verbals.length === 0) return null;
  return (
    <Section title="Approvals by word of mouth" ruled>
      <ul className="border-line border-t">
        {verbals.map((verbal) => (
          <li key={verbal.id} className="border-line border-b py-2">
            <SpokenWords verbal={verbal} />
            <Confirmation verbal={verbal} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who approved what, to whom, over which channel, when and in which words. */
export function SpokenWords({ verbal }: { verbal: ApproveVerbal }) {
  const { approver, witness, roleLabel, channel, words, spokenAt, revision } = verbal;
  return (
    <>
      <p>
        <b>{approver.name}</b> as {roleLabel}, revision {revision}, heard by {witness.name} over {channel}{" "}
        <Moment at={spokenAt} className="text-note" />
      </p>
      <blockquote className="whitespace-pre-line border-control border-l-2 pl-2">“{words}”</blockquote>
    </>
  );
}

function Confirmation({ verbal: { confirmed, answeredAt, confirmBy } }: { verbal: ApproveVerbal }) {
  if (confirmed === null) {
    return (
      <p className="text-soon">
        not confirmed yet
        {confirmBy !== null && (
          <>
            , due <Moment at={confirmBy} />
          </>
        )}
      </p>
    );
  }
  return (
    <p className={confirmed ? "text-ok" : "font-bold text-breach"}>
      {confirmed ? "confirmed in writing" : "denied: it does not count"}{" "}
      {answeredAt !== null && <Moment at={answeredAt} className="text-note" />}
    </p>
  );
}
