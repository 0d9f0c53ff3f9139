"use client";

import { useRef } from "react";
import { Section } from "@/components/shell/page-header";
import { TimerWords } from "@/components/timers/timer-clock";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { ApprovalLine } from "./approval-line";
import {
  type AwaitedApproval,
  type AwaitedItem,
  type DashboardView,
  type DeskTimer,
  type GivenRole,
  timerHref,
  type UnansweredPage,
} from "./dashboard-view";
import { DoItButton } from "./do-it-button";
import { IncidentName } from "./incident-name";
import { ItemLine } from "./item-line";
import { useFirstRows } from "./use-first-rows";
import { useHeldRows } from "./use-held-rows";
import { doneWord, WaitLine } from "./wait-line";

type Wait =
  | { id: string; kind: "page"; page: UnansweredPage }
  | { id: string; kind: "role"; given: GivenRole }
  | { id: string; kind: "approval"; approval: AwaitedApproval }
  | { id: string; kind: "overdue"; timer: DeskTimer }
  | { id: string; kind: "review"; timer: DeskTimer }
  | { id: string; kind: "item"; item: AwaitedItem };

/**
 * What waits for the viewer in one list: pages that nobody answered, approvals, roles to accept, own deadlines that passed, reviews that they owe,
 * own action items.
 */
function waitsOf({ awaiting, reviews }: Waiting): Wait[] {
  const { pages, approvals, roles, overdue, actionItems } = awaiting;
  const late = new Set(overdue.map(({ id }) => id));
  const owed = reviews.filter(({ id, mine }) => mine && !late.has(id));
  return [
    ...pages.map((page): Wait => ({ id: `page-${page.id}`, kind: "page", page })),
    ...approvals.map((approval): Wait => {
      const { hotfix, verbalId } = approval;
      return { id: `approval-${verbalId ?? hotfix.id}`, kind: "approval", approval };
    }),
    ...roles.map((given): Wait => ({ id: `role-${given.id}`, kind: "role", given })),
    ...overdue.map((timer): Wait => ({ id: `timer-${timer.id}`, kind: "overdue", timer })),
    ...owed.map((timer): Wait => ({ id: `timer-${timer.id}`, kind: "review", timer })),
    ...actionItems.map((item): Wait => ({ id: `item-${item.id}`, kind: "item", item })),
  ];
}

type Waiting = Pick<DashboardView, "awaiting" | "reviews">;

/** What waits for me, each with the one button that does it; the server draws the `first` lines. */
export function AwaitsMe({ waiting, first }: { waiting: Waiting; first: number }) {
  const area = useRef<HTMLDivElement>(null);
  const { rows, gone, handlers } = useHeldRows(waitsOf(waiting));
  const drawn = useFirstRows(rows, first);
  const onDone = () => area.current?.focus();
  return (
    <Section title="Awaits me" ruled>
      <div ref={area} tabIndex={-1} className="outline-none">
        {rows.length === 0 && <p className="text-ink-2">Nothing waits for you.</p>}
        {rows.length > 0 && (
          <ul aria-label="Awaits me" {...handlers} className="border-line border-t">
            {drawn.map((wait) => (
              <AnyLine key={wait.id} wait={wait} done={gone(wait)} onDone={onDone} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

type AnyLineProps = { wait: Wait; done: boolean; onDone: () => void };

function AnyLine({ wait, done, onDone }: AnyLineProps) {
  if (wait.kind === "page") return <PageLine page={wait.page} done={done} onDone={onDone} />;
  if (wait.kind === "role") return <RoleLine given={wait.given} done={done} onDone={onDone} />;
  if (wait.kind === "approval") return <ApprovalLine approval={wait.approval} done={done} />;
  if (wait.kind === "item") return <ItemLine item={wait.item} done={done} />;
  return <TimerLine timer={wait.timer} done={done} label={wait.kind === "review" ? "Write" : "Open"} />;
}

function PageLine({ page, done, onDone }: { page: UnansweredPage; done: boolean; onDone: () => void }) {
  const action = done ? (
    doneWord
  ) : (
    <DoItButton
      incidentKey={page.key}
      path="/acknowledgement"
      label="Acknowledge"
      about={page.key}
      doing="Acknowledging…"
      done="Acknowledged: the others see that you are on it."
      onDone={onDone}
    />
  );
  return (
    <WaitLine about={<IncidentName incident={page} />} action={action}>
      <p className="text-note">
        Nobody has answered the page, declared <Moment at={page.declaredAt} />
      </p>
    </WaitLine>
  );
}

function RoleLine({ given, done, onDone }: { given: GivenRole; done: boolean; onDone: () => void }) {
  const { role, note, incident, assignedBy, assignedAt } = given;
  const label = incidentRoleLabels[role];
  const action = done ? (
    doneWord
  ) : (
    <DoItButton
      incidentKey={incident.key}
      path={`/roles/${role}/acknowledgement`}
      label="Accept"
      about={`${label} of ${incident.key}`}
      doing="Accepting…"
      done={`You accepted: ${label}.`}
      onDone={onDone}
    />
  );
  return (
    <WaitLine about={<IncidentName incident={incident} />} action={action}>
      <p>
        You are <b>{label}</b>
        {assignedBy !== null && `, by ${assignedBy.name}`}
      </p>
      {note !== null && <p className="whitespace-pre-line text-note">{note}</p>}
      <p className="text-ink-2 text-note">
        <Moment at={assignedAt} />
      </p>
    </WaitLine>
  );
}

/** An own deadline that passed, or the review that somebody owes. */
function TimerLine({ timer, done, label: verb }: { timer: DeskTimer; done: boolean; label: string }) {
  const { incident, label } = timer;
  const action = done ? (
    doneWord
  ) : (
    <LinkButton
      href={timerHref(timer)}
      size="row"
      prefetch={false}
      aria-label={`${verb} ${incident.key}: ${label}`}
    >
      {verb}
    </LinkButton>
  );
  return (
    <WaitLine about={<IncidentName incident={incident} href={timerHref(timer)} />} action={action}>
      <p className="flex flex-wrap items-center gap-x-2">
        {!done && <TimerWords timer={timer} />}
        <span>{label}</span>
      </p>
    </WaitLine>
  );
}
