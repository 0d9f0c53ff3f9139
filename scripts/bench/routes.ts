import { titles } from "./generated-data";
import { type Headers, type Product, send } from "./product";

/** `name` is the path without what differs from one database to the next. */
type Route = { path: string; name: string; as: Headers };

/** The page of an incident with many entries, by its key. */
export async function roomsOf({ url }: Product, headers: Headers): Promise<{ room: string; id: string }> {
  const found = await fetch(`${url}/api/v1/incidents?q=${encodeURIComponent(titles.many)}`, { headers });
  const [incident] = (await found.json()).items;
  return { room: `/incidents/${incident.key}`, id: incident.id };
}

/** Every page of the product, with something to show on it where it needs that. */
export async function routesOf(product: Product, headers: Headers): Promise<Route[]> {
  const { room, id } = await roomsOf(product, headers);
  const hotfix = await hotfixOf(product, headers, id);
  const signedIn = [
    ...["/", "/incidents", "/incidents/new", room, `${room}/review`],
    ...[hotfix, `${hotfix}/approve`, `${hotfix}/record`, `${hotfix}/rollback`],
    ...["/approvals", "/action-items", "/notices", "/profile", "/releases", "/nowhere"],
    ...["/settings/people", "/settings/services", "/settings/tokens", "/settings/machinery"],
    ...[
      "/settings/policy",
      "/settings/policy/edit",
      "/settings/policy/versions",
      "/settings/policy/versions/1",
    ],
  ];
  const named = (path: string) => path.replace(room, "/incidents/[key]").replace(hotfix, "/hotfixes/[id]");
  const signedOut = ["/sign-in", "/password?token=none"];
  return [
    ...signedOut.map((path) => ({ path, name: path, as: {} })),
    ...signedIn.map((path) => ({ path, name: named(path), as: headers })),
  ];
}

/** The page of the incident's first hotfix, which is opened when there is none. */
async function hotfixOf({ url }: Product, headers: Headers, id: string): Promise<string> {
  const found = await fetch(`${url}/api/v1/incidents/${id}/hotfixes`, { headers });
  const [first] = (await found.json()).items;
  const hotfix = first ?? (await send(url, `/api/v1/incidents/${id}/hotfixes`, { title: "Bench" }, headers));
  return `/hotfixes/${hotfix.id}`;
}
