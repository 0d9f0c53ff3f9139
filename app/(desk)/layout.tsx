import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { viewer } from "@/lib/auth/page-actor";
import { clock } from "@/lib/clock";
import { settingsRights, userOf } from "@/lib/queries/settings";

/** The frame of every signed-in page; who is not signed in comes back here after signing in. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await viewer((await headers()).get("x-firebreak-path") ?? "/");
  const { name, email, timeZone, singleKeys } = await userOf(actor, "me");
  const { machinery } = settingsRights(actor);
  return (
    <AppShell person={{ name, email, timeZone, singleKeys, machinery }} now={clock.now().toISOString()}>
      {children}
    </AppShell>
  );
}
