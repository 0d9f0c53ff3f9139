"use client";

import { Ellipsis } from "lucide-react";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast-store";
import { type ListedService, type ServiceWish, servicesKey } from "./listed-service";

function Names({ service }: { service: ListedService }) {
  return (
    <div className="grid min-w-0 flex-1 gap-x-4 py-1.5 @xl:grid-cols-2">
      <p className="break-words font-bold">{service.name}</p>
      <p className="break-all font-mono text-ink-2">{service.slug}</p>
    </div>
  );
}

type ServiceRowProps = {
  service: ListedService;
  /** Null for whoever only reads. */
  ask: ((wish: ServiceWish) => void) | null;
};

/** A service in use. */
export function ServiceRow({ service, ask }: ServiceRowProps) {
  return (
    <li className="flex items-start gap-2 border-line border-b py-1.5">
      <Names service={service} />
      {ask !== null && (
        <Menu
          trigger={<Ellipsis aria-hidden="true" className="size-5" />}
          label={`${service.name}: change`}
          groups={[
            [{ kind: "action", label: "Rename", onSelect: () => ask({ kind: "edit", service }) }],
            [{ kind: "action", label: "Archive", onSelect: () => ask({ kind: "archive", service }) }],
          ]}
          className="min-w-9"
        />
      )}
    </li>
  );
}

type ArchivedRowProps = {
  service: ListedService;
  manages: boolean;
  /** What had the focus is about to go. */
  onGone: () => void;
};

/** An archived service, which can be brought back. */
export function ArchivedRow({ service, manages, onGone }: ArchivedRowProps) {
  const { change, busy, problem } = useChange(servicesKey);
  const bringBack = async () => {
    if (!("answer" in (await change("PATCH", `/services/${service.id}`, { archived: false })))) return;
    toast({ message: `${service.name} can be chosen again.` });
    onGone();
  };
  return (
    <li className="border-line border-b py-1.5">
      <div className="flex items-start gap-2">
        <Names service={service} />
        {manages && (
          <Button
            size="row"
            aria-label={`Bring back ${service.name}`}
            loading={busy && "Bringing back…"}
            onClick={() => void bringBack()}
          >
            Bring back
          </Button>
        )}
      </div>
      {problem !== null && (
        <p role="alert" className="border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </li>
  );
}
