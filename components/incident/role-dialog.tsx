"use client";

import { useId } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { type IncidentRole, incidentRoles, isSharedRole } from "@/lib/domain/roles";
import { DialogForm } from "./dialog-form";
import { PersonPicker } from "./person-picker";
import { roleTitle } from "./role-groups";
import type { RoleWish } from "./role-wish";
import type { RoomView } from "./room-view";
import { isApprovingRole, type RoleForm, useRoleForm } from "./use-role-form";

type RoleDialogProps = {
  view: RoomView;
  viewerId: string;
  wish: RoleWish;
  open: boolean;
  onClose: () => void;
};

/** Gives a role to somebody, or passes it on (R-INC-09). Loaded when it is first opened; a new wish is a new dialog. */
export default function RoleDialog({ view, viewerId, wish, open, onClose }: RoleDialogProps) {
  const id = useId();
  const form = useRoleForm(view, wish, onClose);
  const handing = wish.kind === "hand_over";
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={handing ? `Hand over: ${incidentRoleLabels[wish.holder.role]}` : "Assign a role"}
      dismiss="Back"
      actions={
        <Button variant="ink" loading={form.sending && "Saving…"} type="submit" form={id}>
          {handing ? "Hand over" : "Assign"}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={form.submit}>
        {handing ? (
          <p className="text-ink-2">
            {wish.holder.user.name} holds it now. Who receives it is asked to accept.
          </p>
        ) : (
          <RoleField view={view} form={form} />
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
      </DialogForm>
    </Dialog>
  );
}

/** What choosing this role brings with it, said before it is given. */
function roleHint(role: IncidentRole | null, view: RoomView): string | null {
  if (role === null) return null;
  const holder = view.roles.find((held) => held.endedAt === null && held.role === role)?.user.name;
  const passes =
    holder === undefined || isSharedRole(role)
      ? null
      : `${holder} holds it now; it passes to whom you choose.`;
  const approves = isApprovingRole(role)
    ? "It approves hotfixes: only who holds it in the whole organisation can take it."
    : null;
  return [passes, approves].filter((part) => part !== null).join(" ") || null;
}

function RoleField({ view, form }: { view: RoomView; form: RoleForm }) {
  return (
    <Field label="Role" error={form.errors.role} hint={roleHint(form.role, view)}>
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
  );
}
