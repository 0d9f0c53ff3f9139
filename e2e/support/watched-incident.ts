import { checkKeys } from "../../lib/domain/check-keys";
import type { Account } from "./accounts";

type Api = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

type HotfixPeople = { commander: Account; lead: Account; manager: Account };

function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** A P0 whose hotfix reached production so many minutes ago, with everything that the gate asks for; answers the incident's key. */
export async function watchedIncident(
  apiAs: (account: Account) => Api,
  { commander, lead, manager }: HotfixPeople,
  deployedMinutesAgo: number,
): Promise<string> {
  const api = apiAs(commander);
  const facts = { title: "Checkout times out", severity: "P0", startedAt: minutesAgo(300) };
  const { key } = await api("POST", "/api/v1/incidents", facts);
  const { id } = await api("POST", `/api/v1/incidents/${key}/hotfixes`, {
    title: "Raise the pool limit",
    workflow: "git_flow",
    currentVersion: "1.2.3",
  });
  const hotfix = `/api/v1/hotfixes/${id}`;
  const commit = "c".repeat(40);
  await api("POST", `${hotfix}/revisions`, { commit });
  for (const check of checkKeys) await api("PUT", `${hotfix}/checks/${check}`, { result: "passed" });
  await api("PUT", `${hotfix}/rollback-plan`, { method: "git_revert", ownerId: commander.id, tested: true });
  const approved = { decision: "approved", commit };
  await apiAs(lead)("POST", `${hotfix}/decisions`, { role: "engineering_lead", ...approved });
  await apiAs(manager)("POST", `${hotfix}/decisions`, { role: "on_call_manager", ...approved });
  const begun = await api("POST", `${hotfix}/deployments`, { environment: "production" });
  const at = minutesAgo(deployedMinutesAgo);
  await api("PATCH", `/api/v1/deployments/${begun.id}`, { state: "succeeded", at });
  return String(key);
}
