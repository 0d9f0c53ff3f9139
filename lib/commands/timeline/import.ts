import { v7 as uuid } from "uuid";
import { type DeploymentMark, deploymentEffects } from "@/lib/commands/deployment-mark";
import { releaseKeyMoment } from "@/lib/commands/entry-versions";
import { incidentWrite } from "@/lib/commands/incident-write";
import { mentionsOf } from "@/lib/commands/mentions";
import type { NewEvent } from "@/lib/db/incident-effects";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type ImportView, importViewOf } from "@/lib/db/views/import";
import { addEntry } from "@/lib/domain/add-entry";
import { firstMentions } from "@/lib/domain/mention";
import { refuse } from "@/lib/domain/refusal";
import type { KeyMoment } from "@/lib/domain/timeline-entry";
import { readTimelineTable } from "@/lib/domain/timeline-table";

type Input = { text: string; timeZone: string };

/**
 * Turns a pasted table into entries of the one who pastes it, all or none (R-INC-12). Lines that cannot be read are refused by
 * number. A key moment named twice stays with its first row, and passes to it from an earlier entry. Whom the table mentions is told
 * once, of the first row that does.
 */
export function importTimeline(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "timeline.import", input, ref, action: "timeline.add" } as const;
  return incidentWrite<ImportView>(ctx, write, async (state, { tx, now }) => {
    const { row } = state;
    if (ctx.actor.kind !== "person")
      throw new Refused(refuse("forbidden", "timeline.add", "A person imports a table."));
    const table = readTimelineTable(input.text, { startedAt: row.startedAt, timeZone: input.timeZone, now });
    if (table.problems.length > 0 || table.rows.length === 0) throw unreadable(table.problems);
    const held = await tx.timelineEvent.findMany({
      where: { incidentId: row.id, hidden: false, keyMoment: { not: null } },
    });
    const taken = new Set<KeyMoment>();
    const marks: { before: DeploymentMark; after: DeploymentMark } = { before: null, after: null };
    const entries: NewEvent[] = [];
    const bodies: { id: string; body: string }[] = [];
    for (const line of table.rows) {
      const keyMoment = line.keyMoment && !taken.has(line.keyMoment) ? line.keyMoment : null;
      const entry = granted(addEntry({ body: line.body, occurredAt: line.at, keyMoment }, now));
      const id = uuid();
      entries.push({ id, type: "note", ...entry });
      bodies.push({ id, body: entry.body });
      if (keyMoment) {
        taken.add(keyMoment);
        const holder = held.find((other) => other.keyMoment === keyMoment);
        if (holder) await releaseKeyMoment(tx, holder, ctx.actor.userId, now);
        if (keyMoment === "fix_deployed") {
          marks.after = { entryId: id, at: entry.occurredAt };
          marks.before = holder ? { entryId: holder.id, at: holder.occurredAt } : null;
        }
      }
    }
    const effects = deploymentEffects(state, await policyOfVersion(tx, row.policyVersion), marks, now);
    const notices = await mentionsOf(tx, state, firstMentions(bodies, ctx.actor.userId));
    return {
      status: 201,
      answer: () => importViewOf(table, entries.length),
      incidents: [
        { incidentId: row.id, ...effects, events: [...entries, ...(effects.events ?? [])], notices },
      ],
    };
  });
}

function unreadable(problems: readonly { line: number; message: string }[]): Refused {
  const errors = problems.slice(0, 50).map(({ line, message }) => ({ path: `text:${line}`, message }));
  const [first] = problems;
  const detail = first
    ? `Line ${first.line}: ${first.message}`
    : "There is no row with a time and a text in this table.";
  return new Refused(
    refuse("invalid", "R-INC-12", detail, { errors: first ? errors : [{ path: "text", message: detail }] }),
  );
}
