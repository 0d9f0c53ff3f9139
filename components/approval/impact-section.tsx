import Link from "next/link";
import { Section } from "@/components/shell/page-header";
import { TimerWords } from "@/components/timers/timer-clock";
import { DataList } from "@/components/ui/data-list";
import { StatusWord } from "@/components/ui/status-word";
import type { ApproveView } from "./approve-view";
import { fixTimer } from "./fix-timer";

/** What the hotfix is for: the incident, whom it hurts, and how long there is to end it. */
export function ImpactSection({ incident }: Pick<ApproveView, "incident">) {
  const { key, title, impact, usersAffected, status, fixDueAt } = incident;
  return (
    <Section title="Impact" ruled>
      <DataList
        facts={[
          {
            term: "Incident",
            value: (
              <Link href={`/incidents/${key}`} prefetch={false} className="prose-link">
                {title}
              </Link>
            ),
          },
          { term: "Status", value: <StatusWord status={status} /> },
          { term: "Impact", value: impact ?? <span className="text-ink-2">not written down</span> },
          { term: "Users affected", value: usersAffected ?? <span className="text-ink-2">not known</span> },
          ...(fixDueAt === null
            ? []
            : [{ term: "Fix deployed", value: <TimerWords timer={fixTimer(fixDueAt)} /> }]),
        ]}
      />
    </Section>
  );
}
