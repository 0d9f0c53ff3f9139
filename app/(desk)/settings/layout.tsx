import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SettingsNav } from "@/components/settings/settings-nav";
import { viewer } from "@/lib/auth/page-actor";
import { settingsRights } from "@/lib/queries/settings";

/** The settings with their own navigation beside them; what the viewer may not see is not in it. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await viewer((await headers()).get("x-firebreak-path") ?? "/settings");
  return (
    <div className="grid desk:min-h-[calc(100dvh-3.25rem)] desk:grid-cols-[12rem_minmax(0,1fr)]">
      <SettingsNav machinery={settingsRights(actor).machinery} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
