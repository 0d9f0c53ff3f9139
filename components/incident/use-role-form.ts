"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { approvingRoles, type IncidentRole } from "@/lib/domain/roles";
import type { RoleWish } from "./role-wish";
import type { RoomView } from "./room-view";
import type { Person } from "./use-people";
import { useSend } from "./use-send";

/** Whether its holder approves hotfixes. */
export function isApprovingRole(role: IncidentRole): boolean {
  return approvingRoles.some((approving) => approving === role);
}

/** Why somebody cannot take a role, before it is asked for (R-INC-09). */
function obstacleTo(role: IncidentRole | null, view: RoomView, person: Person): string | null {
  if (role === null) return null;
  const holds = view.roles.some(
    (held) => held.endedAt === null && held.role === role && held.user.id === person.id,
  );
  if (holds) return "Holds it already.";
  if (!isApprovingRole(role) || person.roles.includes(role)) return null;
  return `Is no ${incidentRoleLabels[role]} in the organisation.`;
}

/** A role being given to a person. What is typed stays until it is sent. */
export function useRoleForm(view: RoomView, wish: RoleWish, onClose: () => void) {
  const { send, sending, problem, forget } = useSend(view.incident.key);
  const [role, setRole] = useState<IncidentRole | null>(wish.kind === "hand_over" ? wish.holder.role : null);
  const [person, setPerson] = useState<Person | null>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const obstacle = (candidate: Person) => obstacleTo(role, view, candidate);
  const able = person !== null && obstacle(person) === null ? person : null;
  const submit = async () => {
    setTried(true);
    if (role === null || able === null) return;
    const body = { userId: able.id, ...(note.trim() === "" ? {} : { note: note.trim() }) };
    if ((await send("PUT", `/roles/${role}`, body)) !== "done") return;
    toast({ message: `${able.name} is ${incidentRoleLabels[role]}.` });
    onClose();
  };
  const errors = {
    role: tried && role === null ? "Choose a role." : null,
    person: tried && able === null ? "Choose a person." : null,
  };
  const chooseRole = (next: IncidentRole | null) => {
    forget();
    setRole(next);
  };
  const choosePerson = (next: Person) => {
    forget();
    setPerson(next);
  };
  return { role, chooseRole, able, choosePerson, note, setNote, obstacle, errors, problem, sending, submit };
}

export type RoleForm = ReturnType<typeof useRoleForm>;
