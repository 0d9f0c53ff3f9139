import { EmptyState } from "@/components/ui/empty-state";

const examples = [
  {
    typed: "checkout timeout",
    finds: "titles, summaries, notes and reviews that say both words, in any form",
  },
  { typed: "2026-14", finds: "the incident INC-2026-014" },
  { typed: "3f9c2ab", finds: "the hotfix with a commit that begins so" },
  { typed: "chekout", finds: "checkout, where nothing is spelled as you typed it" },
] as const;

/** What stands before anything is looked for: what can be found, and how. */
export function NothingAsked() {
  return (
    <EmptyState className="mx-4" title="What are you looking for?">
      <p>
        Incidents, what people wrote in their timelines, hotfixes, reviews and action items. Private incidents
        are found only by their members.
      </p>
      <dl className="mt-4 border-line border-t text-ink">
        {examples.map(({ typed, finds }) => (
          <div
            key={typed}
            className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="font-mono">{typed}</dt>
            <dd className="text-ink-2">{finds}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}

/** What stands where nothing was found: what to try. */
export function NothingFound({ text }: { text: string }) {
  return (
    <EmptyState className="mx-4" title={<>Nothing says “{text}”</>}>
      <ul className="list-disc pl-5">
        <li>All words must be in the same text. Leave one out.</li>
        <li>Look for a name: a service, an error, a person’s words in the timeline.</li>
        <li>Hidden entries are not looked through, nor private incidents to which you do not belong.</li>
      </ul>
    </EmptyState>
  );
}

/** Says that something else was looked for than what was typed. */
export function Corrected({ text, corrected }: { text: string; corrected: string }) {
  return (
    <p className="border-line border-b px-4 py-3">
      Nothing says “{text}”. This is what was found for <b>“{corrected}”</b>.
    </p>
  );
}
