import type { z } from "zod";
import type { actionItemView } from "@/lib/contracts/action-items";
import { dueMoment } from "@/lib/domain/action-item";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import type { Tx } from "../client";
import type { ActionItem, Incident, RoleAssignment, User } from "../generated/client";
import { standingOf } from "../incident-state";
import { asActionItemState, asActionItemType, asPriority, asSeverity } from "../row-words";

export type ActionItemView = z.output<typeof actionItemView>;

/** An action item with what a view of it reads beside its row: the incident with the roles on it, and the people. */
export type ActionItemRow = ActionItem & {
  incident: Pick<Incident, "id" | "key" | "title" | "severity" | "private" | "declaredById"> & {
    roles: RoleAssignment[];
  };
  owner: Pick<User, "id" | "name" | "timeZone"> | null;
  createdBy: Pick<User, "id" | "name"> | null;
};

/** Reads what stands beside action items, in four statements one after the other: a transaction has one connection. */
export async function besideItems(tx: Tx, rows: readonly ActionItem[]): Promise<ActionItemRow[]> {
  const incidentIds = [...new Set(rows.map(({ incidentId }) => incidentId))];
  const incidents = await tx.incident.findMany({
    where: { id: { in: incidentIds } },
    select: { id: true, key: true, title: true, severity: true, private: true, declaredById: true },
  });
  const roles = await tx.roleAssignment.findMany({
    where: { incidentId: { in: incidentIds }, endedAt: null },
  });
  const people = await tx.user.findMany({
    where: { id: { in: rows.flatMap((row) => [row.ownerId ?? [], row.createdById ?? []].flat()) } },
    select: { id: true, name: true, timeZone: true },
  });
  const person = (id: string | null) => people.find((one) => one.id === id) ?? null;
  return rows.flatMap((row) => {
    const incident = incidents.find(({ id }) => id === row.incidentId);
    if (incident === undefined) return [];
    const held = roles.filter(({ incidentId }) => incidentId === row.incidentId);
    const maker = person(row.createdById);
    return [
      {
        ...row,
        incident: { ...incident, roles: held },
        owner: person(row.ownerId),
        createdBy: maker && { id: maker.id, name: maker.name },
      },
    ];
  });
}

/** The day of a date column, such as 2026-11-30. */
export function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** When an action item is late: the end of its day where its owner lives (R-SLA-18); null without owner or date. */
export function dueAtOf({
  dueOn,
  owner,
}: Pick<ActionItemRow, "dueOn"> & { owner: { timeZone: string } | null }): Date | null {
  const day = dayOf(dueOn);
  return day === null || owner === null ? null : dueMoment(day, owner.timeZone);
}

/** An action item as the API answers it. */
export function actionItemViewOf(row: ActionItemRow, actor: Actor, now: Date): ActionItemView {
  const { incident, owner } = row;
  const { roles, ...rest } = incident;
  const me = actor.kind === "person" ? actor.userId : null;
  const own = me !== null && (row.ownerId === me || row.createdById === me);
  const dueAt = dueAtOf(row);
  const late = dueAt ?? (row.dueOn === null ? null : dueMoment(dayOf(row.dueOn) ?? "", "UTC"));
  return {
    id: row.id,
    incident: {
      ...{ id: rest.id, key: rest.key, title: rest.title, private: rest.private },
      severity: asSeverity(rest.severity),
    },
    title: row.title,
    owner: owner && { id: owner.id, name: owner.name },
    ownerId: row.ownerId,
    dueOn: dayOf(row.dueOn),
    successCriterion: row.successCriterion,
    type: row.type === null ? null : asActionItemType(row.type),
    priority: asPriority(row.priority),
    state: asActionItemState(row.state),
    evidence: row.evidence,
    entryId: row.entryId,
    dueAt: dueAt?.toISOString() ?? null,
    overdue: row.state === "open" && late !== null && late < now,
    endedAt: row.endedAt?.toISOString() ?? null,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    editable: can(actor, "action_item.edit", { ...standingOf(actor, rest, roles), own }),
  };
}

/** One action item by id; throws when there is none. */
export async function readActionItemView(
  tx: Tx,
  id: string,
  actor: Actor,
  now: Date,
): Promise<ActionItemView> {
  const [row] = await besideItems(tx, [await tx.actionItem.findUniqueOrThrow({ where: { id } })]);
  if (row === undefined) throw new Error(`action item ${id} stands without its incident`);
  return actionItemViewOf(row, actor, now);
}
