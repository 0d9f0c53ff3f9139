import type { Account } from "./accounts";
import { awaitingHotfix } from "./approval-scene";
import { type Api, publish, resolvedIncident, saveSection } from "./review-scene";

type People = { apiAs: (account: Account) => Api; viewer: Account; author: Account };

/** An address for each page of the app folder, by the path of its folder; everything on them is there to be seen. */
export async function pageAddresses({ apiAs, viewer, author }: People): Promise<Record<string, string>> {
  const api = apiAs(viewer);
  const waiting = await awaitingHotfix({ apiAs, commander: viewer, author });
  const hotfix = waiting.path.replace("/api/v1", "");
  const { incident, token, item } = await publishedReview(api, viewer);
  return {
    "(auth)/password": "/password?token=fbl_none",
    "(auth)/setup": "/setup?token=fbl_none",
    "(auth)/sign-in": "/sign-in",
    "(desk)": "/",
    "(desk)/action-items": "/action-items",
    "(desk)/action-items/[id]": `/action-items/${item}`,
    "(desk)/approvals": "/approvals",
    "(desk)/hotfixes/[id]": hotfix,
    "(desk)/hotfixes/[id]/approve": `${hotfix}/approve`,
    "(desk)/hotfixes/[id]/record": `${hotfix}/record`,
    "(desk)/hotfixes/[id]/rollback": `${hotfix}/rollback`,
    "(desk)/incidents": "/incidents",
    "(desk)/incidents/[key]": `/incidents/${waiting.key}`,
    "(desk)/incidents/[key]/review/[[...step]]": `/incidents/${incident}/review`,
    "(desk)/incidents/new": "/incidents/new",
    "(desk)/notices": "/notices",
    "(desk)/profile": "/profile",
    "(desk)/releases": "/releases",
    "(desk)/search": "/search?q=queu",
    "(desk)/settings": "/settings",
    "(desk)/settings/machinery": "/settings/machinery",
    "(desk)/settings/people": "/settings/people",
    "(desk)/settings/policy": "/settings/policy",
    "(desk)/settings/policy/edit": "/settings/policy/edit",
    "(desk)/settings/policy/versions": "/settings/policy/versions",
    "(desk)/settings/policy/versions/[version]": "/settings/policy/versions/1",
    "(desk)/settings/services": "/settings/services",
    "(desk)/settings/tokens": "/settings/tokens",
    "(desk)/shared-reviews/[token]": `/shared-reviews/${token}`,
    "(reference)/api/docs": "/api/docs",
    "(reference)/api/docs/[group]": "/api/docs/hotfixes",
  };
}

async function publishedReview(
  api: Api,
  owner: Account,
): Promise<{ incident: string; token: string; item: string }> {
  const key = await resolvedIncident(api, "Queue stands still");
  const review = `/api/v1/incidents/${key}/review`;
  await saveSection(api, key, "root_cause", "The consumer had **no limit** of memory.\n\n- one\n- two");
  const { id } = await api("POST", "/api/v1/action-items", {
    incidentId: key,
    title: "Limit the consumer's memory",
    successCriterion: "It restarts by itself",
    dueOn: "2030-01-31",
    ownerId: owner.id,
    type: "monitoring",
  });
  await publish(api, key);
  const { url } = await api("POST", `${review}/shares`, { days: 7 });
  return { incident: key, token: String(url).split("/").at(-1) ?? "", item: String(id) };
}
