"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { RoleHolder } from "./role-holder";
import type { RoleWish } from "./role-wish";
import { roleGroups, roleTitle } from "./role-groups";
import type { RoomRole, RoomView } from "./room-view";

const RoleDialog = lazy(() => import("./role-dialog"));

type RolesSectionProps = { view: RoomView; viewerId: string };

/** Who holds what since when, and the ways to assign, hand over, take off and accept (R-INC-09). */
export function RolesSection({ view, viewerId }: RolesSectionProps) {
  const [wish, setWish] = useState<RoleWish | null>(null);
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { held, vacant, earlier } = roleGroups(view.roles);
  const mayAssign = view.allowed.includes("incident.roles");
  const ask = (next: RoleWish) => {
    setWish(next);
    setOpen(true);
  };
  return (
    <Section title="Roles" ruled>
      <div ref={list} tabIndex={-1} className="outline-none">
        {held.length === 0 && <p className="text-ink-2">Nobody has a role yet.</p>}
        {held.length > 0 && (
          <ul className="border-line border-t">
            {held.map(({ role, holders }) => (
              <li key={role} className="border-line border-b py-1.5">
                <p className="text-ink-2 text-note">{roleTitle(role)}</p>
                {holders.map((holder) => (
                  <RoleHolder
                    key={holder.id}
                    incidentKey={view.incident.key}
                    holder={holder}
                    mine={holder.user.id === viewerId}
                    mayAssign={mayAssign}
                    onHandOver={() => ask({ kind: "hand_over", holder })}
                    onGone={() => list.current?.focus()}
                  />
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
      {vacant.length > 0 && (
        <p className="py-1.5 text-ink-2 text-note">
          Nobody is {vacant.map((role) => incidentRoleLabels[role]).join(", ")}.
        </p>
      )}
      {mayAssign && (
        <Button
          size="row"
          className="mt-1 max-desk:min-h-11 print:hidden"
          onClick={() => ask({ kind: "assign" })}
        >
          Assign a role
        </Button>
      )}
      <EarlierHolders earlier={earlier} />
      {wish !== null && (
        <Suspense fallback={null}>
          <RoleDialog view={view} viewerId={viewerId} wish={wish} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}

function EarlierHolders({ earlier }: { earlier: readonly RoomRole[] }) {
  if (earlier.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="row-height flex items-center text-ink-2 text-note">
        <span className="underline underline-offset-2">Before: {earlier.length}</span>
      </summary>
      <ul className="border-line border-t">
        {earlier.map(({ id, role, user, assignedAt, endedAt }) => (
          <li key={id} className="border-line border-b py-1.5 text-note">
            <p>
              {user.name}, <span className="text-ink-2">{incidentRoleLabels[role]}</span>
            </p>
            <p className="text-ink-2">
              <Moment at={assignedAt} relative={false} />
              {endedAt !== null && (
                <>
                  {" to "}
                  <Moment at={endedAt} relative={false} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
