"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import { orgRoleDuties } from "@/lib/domain/role-duties";
import { type OrgRole, orgRoles } from "@/lib/domain/roles";
import { roleWords } from "./role-words";

type RoleBoxesProps = {
  chosen: readonly OrgRole[];
  onChange: (roles: OrgRole[]) => void;
  error?: string | undefined;
};

/** The roles in the whole organisation, each with what it may do. */
export function RoleBoxes({ chosen, onChange, error }: RoleBoxesProps) {
  const id = useId();
  return (
    <fieldset className="flex flex-col" {...(error ? { "aria-describedby": `${id}-error` } : {})}>
      <legend className="mb-1">Roles in the organisation</legend>
      <FieldNotes id={id} error={error} />
      <div className="border-line border-t">
        {orgRoles.map((role) => (
          <Checkbox
            key={role}
            label={roleWords([role], "")}
            hint={orgRoleDuties[role]}
            className="border-line border-b"
            checked={chosen.includes(role)}
            onChange={({ target }) =>
              onChange(orgRoles.filter((one) => (one === role ? target.checked : chosen.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
