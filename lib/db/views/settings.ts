import type { z } from "zod";
import type { serviceView } from "@/lib/contracts/services";
import type { tokenView } from "@/lib/contracts/tokens";
import type { userView } from "@/lib/contracts/users";
import { tokenScopes } from "@/lib/domain/actor";
import type { ApiToken, Service, User } from "../generated/client";
import { asOrgRole } from "../row-words";

export type UserView = z.output<typeof userView>;
export type ServiceView = z.output<typeof serviceView>;
export type TokenView = z.output<typeof tokenView>;

export function userViewOf(user: User): UserView {
  const { id, email, name, timeZone, singleKeys, version } = user;
  return {
    id,
    email,
    name,
    roles: user.roles.map(asOrgRole),
    disabled: user.disabledAt !== null,
    timeZone,
    singleKeys,
    createdAt: user.createdAt.toISOString(),
    version,
  };
}

export function serviceViewOf(service: Service): ServiceView {
  const { id, name, slug, version } = service;
  return {
    id,
    name,
    slug,
    archived: service.archivedAt !== null,
    createdAt: service.createdAt.toISOString(),
    version,
  };
}

export function tokenViewOf(token: ApiToken): TokenView {
  const { id, name } = token;
  return {
    id,
    name,
    scopes: tokenScopes.filter((scope) => token.scopes.includes(scope)),
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  };
}
