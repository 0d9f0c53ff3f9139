"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { Moment } from "@/components/ui/moment";
import { toast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/fetcher";
import { incidentRoleLabels } from "@/lib/domain/role-labels";
import { isSharedRole } from "@/lib/domain/roles";
import type { RoomRole } from "./room-view";
import { useSend } from "./use-send";

type RoleHolderProps = {
  incidentKey: string;
  holder: RoomRole;
  mine: boolean;
  mayAssign: boolean;
  onHandOver: () => void;
  /** What had the focus is about to go. */
  onGone: () => void;
};

/** A person in a role: since when, with which note, accepted or not. */
export function RoleHolder(props: RoleHolderProps) {
  const { incidentKey, holder, mine, mayAssign, onGone } = props;
  const { send, sending, problem } = useSend(incidentKey);
  const accept = async () => {
    if ((await send("POST", `/roles/${holder.role}/acknowledgement`, {})) !== "done") return;
    toast({ message: `You accepted: ${incidentRoleLabels[holder.role]}.` });
    onGone();
  };
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1 py-0.5">
        <p className="font-bold">
          {holder.user.name}
          {mine && <span className="font-normal text-ink-2"> (you)</span>}
        </p>
        <p className="text-ink-2 text-note">
          since <Moment at={holder.assignedAt} relative={false} />
          {holder.acknowledgedAt === null && <span className="text-soon">, not accepted yet</span>}
        </p>
        {holder.note !== null && <p className="whitespace-pre-line text-note">{holder.note}</p>}
        {problem !== null && (
          <p role="alert" className="border-breach border-l-[6px] pl-2 text-breach text-note">
            {problem.detail}
          </p>
        )}
      </div>
      {mine && holder.acknowledgedAt === null && (
        <Button
          variant="ink"
          size="row"
          className="print:hidden"
          loading={sending && "Accepting…"}
          onClick={() => void accept()}
        >
          Accept
        </Button>
      )}
      {mayAssign && <HolderMenu {...props} send={send} />}
    </div>
  );
}

type HolderMenuProps = RoleHolderProps & Pick<ReturnType<typeof useSend>, "send">;

function HolderMenu({ incidentKey, holder, onHandOver, onGone, send }: HolderMenuProps) {
  const client = useQueryClient();
  const { role, user } = holder;
  const label = incidentRoleLabels[role];
  const giveBack = async () => {
    await api("PUT", `/incidents/${incidentKey}/roles/${role}`, { body: { userId: user.id } });
    await client.invalidateQueries({ queryKey: ["incident", incidentKey] });
  };
  const takeOff = async () => {
    const outcome = await send("DELETE", `/roles/${role}/${user.id}`);
    if (outcome !== "done") return;
    toast({ message: `${user.name} is no longer ${label}.`, undo: { run: giveBack } });
    onGone();
  };
  const handOver: MenuEntry[] = isSharedRole(role)
    ? []
    : [{ kind: "action", label: "Hand over", onSelect: onHandOver }];
  const groups: MenuEntry[][] = [
    [...handOver, { kind: "action", label: "Take off", onSelect: () => void takeOff() }],
  ];
  return (
    <Menu
      trigger={<Ellipsis aria-hidden="true" className="size-5" />}
      label={`${user.name}, ${label}: change`}
      groups={groups}
      className="min-w-9 print:hidden"
    />
  );
}
