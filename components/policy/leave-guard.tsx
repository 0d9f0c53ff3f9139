"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** The address within Firebreak that a press on a link leads away to; null for every other press. */
function leadsTo(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (link === null || link.target !== "" || link.origin !== location.origin) return null;
  return link.pathname === location.pathname ? null : `${link.pathname}${link.search}`;
}

/** While there are unsaved changes, asks before the page is left, by a link or by closing it. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const router = useRouter();
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!dirty) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const press = (event: MouseEvent) => {
      const address = leadsTo(event);
      if (address === null) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted(address);
    };
    window.addEventListener("beforeunload", unload);
    document.addEventListener("click", press, true);
    return () => {
      window.removeEventListener("beforeunload", unload);
      document.removeEventListener("click", press, true);
    };
  }, [dirty]);
  return (
    <Dialog
      open={wanted !== null}
      onOpenChange={(open) => !open && setWanted(null)}
      title="Leave with unsaved changes?"
      description="Your draft stays in this browser and comes back when you edit again. Nobody else sees it, and incidents do not follow it."
      dismiss="Stay"
      actions={
        <Button variant="ink" onClick={() => wanted !== null && router.push(wanted)}>
          Leave
        </Button>
      }
    >
      {null}
    </Dialog>
  );
}
