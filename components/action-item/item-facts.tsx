import Link from "next/link";
import { EntryBody } from "@/components/timeline/entry-body";
import { DataList, type Fact } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { dayWords } from "./due-words";
import type { ActionItem } from "./item-view";
import { priorityWords, typeWords } from "./item-words";

const none = (words: string) => <span className="text-ink-2">{words}</span>;

function endFacts({ state, evidence, endedAt }: ActionItem): Fact[] {
  if (state === "open") return [];
  return [
    ...(evidence === null
      ? []
      : [
          {
            term: state === "done" ? "What shows it" : "Why it was dropped",
            value: <EntryBody text={evidence} markdown />,
            long: true,
          },
        ]),
    ...(endedAt === null
      ? []
      : [{ term: state === "done" ? "Done" : "Dropped", value: <Moment at={endedAt} /> }]),
  ];
}

function originFacts(item: ActionItem): Fact[] {
  const { incident, entryId, createdBy, createdAt } = item;
  return [
    {
      term: "Incident",
      value: (
        <Link className="prose-link" href={`/incidents/${incident.key}`}>
          <span className="whitespace-nowrap font-mono">{incident.key}</span> {incident.title}
        </Link>
      ),
    },
    ...(entryId === null
      ? []
      : [
          {
            term: "Comes from",
            value: (
              <Link className="prose-link" href={`/incidents/${incident.key}#entry-${entryId}`}>
                An entry of its timeline
              </Link>
            ),
          },
        ]),
    {
      term: "Made",
      value: (
        <>
          <Moment at={createdAt} />
          {createdBy !== null && ` by ${createdBy.name}`}
        </>
      ),
    },
  ];
}

/** All that an action item says. */
export function ItemFacts({ item }: { item: ActionItem }) {
  const criterion = item.successCriterion;
  const facts: Fact[] = [
    ...endFacts(item),
    { term: "Due", value: item.dueOn === null ? none("No date") : dayWords(item.dueOn) },
    { term: "Owner", value: item.owner?.name ?? none("Nobody yet") },
    {
      term: "Success criterion",
      value: criterion === null ? none("None yet") : <EntryBody text={criterion} markdown />,
      long: criterion !== null,
    },
    { term: "Type", value: item.type === null ? none("Not chosen") : typeWords(item.type) },
    { term: "Priority", value: priorityWords[item.priority] },
    ...originFacts(item),
  ];
  return <DataList facts={facts} />;
}
