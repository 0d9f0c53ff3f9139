import { db } from "@/lib/db/client";
import { isCountText, readCursor, writeCursor } from "@/lib/db/cursor";
import { isId } from "@/lib/db/find-incident";
import { likeText } from "@/lib/db/like-text";
import { currentPolicy, policyOfVersion } from "@/lib/db/policy-store";
import { notFound } from "@/lib/db/refused";
import {
  type ServiceView,
  serviceViewOf,
  type TokenView,
  tokenViewOf,
  type UserView,
  userViewOf,
} from "@/lib/db/views/settings";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import type { ResponsePolicy } from "@/lib/domain/policy";

type Page = { limit: number; cursor?: string | undefined };
type Listed<T> = { items: T[]; nextCursor: string | null };

/** Cuts a list that was read one longer than asked, and writes the cursor of its last item. */
function paged<Row, View>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => View,
  key: (row: Row) => string[],
): Listed<View> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(view), nextCursor: last ? writeCursor(key(last)) : null };
}

/** Lists by name: what follows the cursor's name and id. */
function afterName(cursor: string | undefined) {
  const [name, id] = readCursor(cursor, [() => true, isId]) ?? [];
  return name !== undefined && id ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {};
}

const byName = [{ name: "asc" }, { id: "asc" }] as const;

/** What the viewer may change in the settings, for buttons; the commands ask the same table again. */
export function settingsRights(actor: Actor) {
  return {
    people: can(actor, "users.manage"),
    services: can(actor, "services.manage"),
    adminTokens: can(actor, "tokens.manage"),
    machinery: can(actor, "machinery.manage"),
    releases: can(actor, "releases.manage"),
  };
}

/** Everybody, by name; `q` looks in names and addresses. */
export async function userList(page: Page & { q?: string | undefined }): Promise<Listed<UserView>> {
  const words = page.q?.trim();
  const contains = words ? { contains: likeText(words), mode: "insensitive" as const } : null;
  const rows = await db().user.findMany({
    where: {
      AND: [afterName(page.cursor), contains ? { OR: [{ name: contains }, { email: contains }] } : {}],
    },
    orderBy: [...byName],
    take: page.limit + 1,
  });
  return paged(rows, page.limit, userViewOf, (row) => [row.name, row.id]);
}

/** One person; `me` is the viewer. */
export async function userOf(actor: Actor, ref: string): Promise<UserView> {
  const id = ref === "me" && actor.kind === "person" ? actor.userId : ref;
  const user = isId(id) ? await db().user.findUnique({ where: { id } }) : null;
  if (!user) throw notFound("person");
  return userViewOf(user);
}

/** Services by name; archived ones only when asked for. */
export async function serviceList(page: Page & { archived?: boolean }): Promise<Listed<ServiceView>> {
  const rows = await db().service.findMany({
    where: { AND: [afterName(page.cursor), { archivedAt: page.archived ? { not: null } : null }] },
    orderBy: [...byName],
    take: page.limit + 1,
  });
  return paged(rows, page.limit, serviceViewOf, (row) => [row.name, row.id]);
}

/** One service, by id or slug. */
export async function serviceOf(ref: string): Promise<ServiceView> {
  const service = await db().service.findUnique({ where: isId(ref) ? { id: ref } : { slug: ref } });
  if (!service) throw notFound("service");
  return serviceViewOf(service);
}

/** The viewer's own tokens that still work at `now`. */
export async function tokenList(userId: string, page: Page, now: Date): Promise<Listed<TokenView>> {
  const rows = await db().apiToken.findMany({
    where: { AND: [afterName(page.cursor), { userId, revokedAt: null, expiresAt: { gt: now } }] },
    orderBy: [...byName],
    take: page.limit + 1,
  });
  return paged(rows, page.limit, tokenViewOf, (row) => [row.name, row.id]);
}

/** One of the viewer's own tokens. */
export async function tokenOf(userId: string, id: string): Promise<TokenView> {
  const token = isId(id) ? await db().apiToken.findFirst({ where: { id, userId, revokedAt: null } }) : null;
  if (!token) throw notFound("token");
  return tokenViewOf(token);
}

/** The policy that new incidents are declared under. */
export function policyNow(): Promise<ResponsePolicy> {
  return currentPolicy(db());
}

/** A version of the policy; 404 when there is none. */
export async function policyVersion(version: number): Promise<ResponsePolicy> {
  await currentPolicy(db());
  if ((await db().responsePolicy.count({ where: { version } })) === 0) throw notFound("policy version");
  return policyOfVersion(db(), version);
}

/** The policy's versions, newest first. */
export async function policyList(page: Page) {
  await currentPolicy(db());
  const [before] = readCursor(page.cursor, [isCountText]) ?? [];
  const rows = await db().responsePolicy.findMany({
    where: before ? { version: { lt: Number(before) } } : {},
    select: { version: true, createdAt: true, note: true, author: { select: { id: true, name: true } } },
    orderBy: { version: "desc" },
    take: page.limit + 1,
  });
  const view = (row: (typeof rows)[number]) => ({ ...row, createdAt: row.createdAt.toISOString() });
  return paged(rows, page.limit, view, (row) => [String(row.version)]);
}
