import { randomBytes } from "node:crypto";
import type { Account } from "./accounts";

type Api = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
type People = { apiAs: (account: Account) => Api; commander: Account; author: Account };

/** A commit's name that nobody has used before. */
export function newCommit(): string {
  return randomBytes(20).toString("hex");
}

const changed = (path: string, line: string) =>
  `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1,2 +1,3 @@\n before\n+${line}\n after\n`;

/** A fix of one line with its test. */
export const smallDiff = changed("src/pool.ts", "limit = 50") + changed("src/pool.test.ts", "expect(50)");

/** The same fix, and one more file. */
export const widerDiff = smallDiff + changed("src/queue.ts", "queue = 100");

/** A hotfix that awaits approval of its first revision; with an untested way back it has a warning to answer. */
export async function awaitingHotfix(
  { apiAs, commander, author }: People,
  { severity = "P0", tested = true, title = `Raise the pool limit ${author.id.slice(-6)}` } = {},
) {
  const incident = await apiAs(commander)("POST", "/api/v1/incidents", {
    title: `Checkout answers 500 ${author.id.slice(-6)}`,
    severity,
    impact: "Nobody can pay",
    usersAffected: "all who check out",
  });
  const write = apiAs(author);
  const hotfix = await write("POST", `/api/v1/incidents/${incident.key}/hotfixes`, {
    title,
    workflow: "git_flow",
    currentVersion: "1.2.3",
  });
  const path = `/api/v1/hotfixes/${hotfix.id}`;
  const revise = async (diff: string) => {
    const commit = newCommit();
    await write("POST", `${path}/revisions`, { commit, diff, message: "Raise the pool limit" });
    return commit;
  };
  const commit = await revise(smallDiff);
  await write("PUT", `${path}/rollback-plan`, {
    method: "git_revert",
    commands: "git revert --no-edit abc1234",
    ownerId: author.id,
    tested,
  });
  await write("POST", `${path}/approval-requests`, {});
  return { key: String(incident.key), title, path, commit, revise, page: `/hotfixes/${hotfix.id}/approve` };
}

/** Who decided what on which commit, as the API tells it. */
export async function decisionsOf(
  api: Api,
  path: string,
): Promise<{ by: string; word: string; commit: string }[]> {
  const { decisions } = await api("GET", path);
  if (!Array.isArray(decisions)) throw new Error("a hotfix without decisions");
  return decisions.map(({ by, decision, commit }) => ({ by: by.name, word: decision, commit }));
}
