"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { approvingRoles, type IncidentRole, incidentRoles } from "@/lib/domain/roles";
import { PersonPicker } from "./person-picker";
import { roleTitle } from "./role-groups";
import type { RoleWish } from "./role-wish";
import type { RoomView } from "./room-view";
import type { Person } from "./use-people";
import { useSend } from "./use-send";

type RoleDialogProps = {
  view: RoomView;
  viewerId: string;
  wish: RoleWish;
  open: boolean;
  onClose: () => void;
};

/** Gives a role to somebody, or passes it on (R-INC-09). Loaded when it is first opened. */
export default function RoleDialog({ view, viewerId, wish, open, onClose }: RoleDialogProps) {
  const handing = wish.kind === "hand_over";
  const title = handing ? `Hand over: ${incidentRoleLabels[wish.holder.role]}` : "Assign a role";
  const description = handing
    ? `${wish.holder.user.name} holds it now. Who receives it is asked to accept.`
    : "A role that one person holds passes to whom you choose; others gain a holder.";
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={description}
      dismiss={null}
    >
      <RoleForm view={view} viewerId={viewerId} wish={wish} onClose={onClose} />
    </Dialog>
  );
}

function isApproving(role: IncidentRole): boolean {
  return approvingRoles.some((approving) => approving === role);
}

/** Why somebody cannot take a role, before it is asked for (R-INC-09). */
function obstacleTo(role: IncidentRole | null, view: RoomView, person: Person): string | null {
  if (role === null) return null;
  const holds = view.roles.some(
    (held) => held.endedAt === null && held.role === role && held.user.id === person.id,
  );
  if (holds) return "Holds it already.";
  if (!isApproving(role) || person.roles.includes(role)) return null;
  return `Is no ${incidentRoleLabels[role]} in the organisation.`;
}

function useRoleForm(view: RoomView, wish: RoleWish, onClose: () => void) {
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

function RoleForm({ view, viewerId, wish, onClose }: Omit<RoleDialogProps, "open">) {
  const form = useRoleForm(view, wish, onClose);
  const handing = wish.kind === "hand_over";
  const approving = form.role !== null && isApproving(form.role);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {!handing && (
        <Field
          label="Role"
          error={form.errors.role}
          hint={approving && "It approves hotfixes: only who holds it in the whole organisation can take it."}
        >
          <Select
            value={form.role ?? ""}
            onChange={({ target }) =>
              form.chooseRole(incidentRoles.find((role) => role === target.value) ?? null)
            }
          >
            <option value="">Choose…</option>
            {incidentRoles.map((role) => (
              <option key={role} value={role}>
                {roleTitle(role)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <PersonPicker
        chosen={form.able}
        onChoose={form.choosePerson}
        viewerId={viewerId}
        obstacle={form.obstacle}
        error={form.errors.person}
      />
      <Field label="Note" optional hint="What they should know to go on.">
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={form.note}
          onChange={({ target }) => form.setNote(target.value)}
        />
      </Field>
      {form.problem !== null && (
        <Banner tone="error" live="assertive" title="The role was not given">
          {form.problem.detail}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="ink" loading={form.sending && "Saving…"}>
          {handing ? "Hand over" : "Assign"}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Back
        </Button>
      </div>
    </form>
  );
}
