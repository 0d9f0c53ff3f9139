"use client";

import { Suspense, useRef, useState } from "react";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { FoldedWords } from "./folded-words";
import { roleGroups, roleTitle } from "./role-groups";
import { RoleHolder } from "./role-holder";
import type { RoleWish } from "./role-wish";
import type { RoomRole, RoomView } from "./room-view";

const RoleDialog = onDemand(() => import("./role-dialog"));

type RolesSectionProps = { view: RoomView; viewerId: string };

/** Who holds what since when, and the ways to assign, hand over, take off and accept (R-INC-09). */
export function RolesSection({ view, viewerId }: RolesSectionProps) {
  const [wish, setWish] = useState<{ of: RoleWish; turn: number } | null>(null);
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { held, vacant, earlier } = roleGroups(view.roles);
  const mayAssign = view.allowed.includes("incident.roles");
  const ask = (next: RoleWish) => {
    setWish((before) => ({ of: next, turn: (before?.turn ?? 0) + 1 }));
    setOpen(true);
  };
  const action = mayAssign && (
    <Button size="row" className="print:hidden" onClick={() => ask({ kind: "assign" })}>
      Assign a role
    </Button>
  );
  return (
    <Section title="Roles" ruled action={action}>
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
      <EarlierHolders earlier={earlier} />
      {wish !== null && (
        <Suspense fallback={null}>
          <RoleDialog
            key={wish.turn}
            view={view}
            viewerId={viewerId}
            wish={wish.of}
            open={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function EarlierHolders({ earlier }: { earlier: readonly RoomRole[] }) {
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={<FoldedWords>Held before: {earlier.length}</FoldedWords>}>
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
    </Disclosure>
  );
}
