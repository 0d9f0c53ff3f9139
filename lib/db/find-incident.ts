import { parseIncidentKey } from "@/lib/domain/incident-key";
import { db, type Tx } from "./client";
import { notFound } from "./refused";

const uuidShape = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text has the shape of one of our ids. */
export function isId(text: string): boolean {
  return uuidShape.test(text);
}

/** The id of an incident named by its id or its key; 404 when there is none. Says nothing about who may see it. */
export async function incidentIdOf(ref: string, tx: Tx = db()): Promise<string> {
  if (isId(ref)) return ref.toLowerCase();
  const named = parseIncidentKey(ref);
  const row = named
    ? await tx.incident.findUnique({ where: { year_number: named }, select: { id: true } })
    : null;
  if (!row) throw notFound("incident");
  return row.id;
}
