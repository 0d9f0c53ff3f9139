import { Prisma } from "./generated/client";

/** All columns of a table, by the client's list of its fields, under the names of those fields: columns are called as fields are, in snake case. */
export function columnsOf(alias: string, fields: Readonly<Record<string, string>>): Prisma.Sql {
  const columns = Object.values(fields).map((field) => {
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `${alias}."${column}" AS "${field}"`;
  });
  return Prisma.raw(columns.join(", "));
}

export const incidentColumns = columnsOf("i", Prisma.IncidentScalarFieldEnum);
export const timerColumns = columnsOf("t", Prisma.SlaTimerScalarFieldEnum);
export const roleColumns = columnsOf("r", Prisma.RoleAssignmentScalarFieldEnum);
