import type { Metadata } from "next";
import { TokensPage } from "@/components/tokens/tokens-page";
import { viewer } from "@/lib/auth/page-actor";
import { clock } from "@/lib/clock";
import { settingsRights, tokenList } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "API tokens" };

const pageLength = 50;

/** The viewer's own tokens that still work. */
export default async function TokensSettingsPage() {
  const actor = await viewer("/settings/tokens");
  const tokens = await tokenList(actor.userId, { limit: pageLength }, clock.now());
  return <TokensPage rendered={tokens} adminScope={settingsRights(actor).adminTokens} />;
}
