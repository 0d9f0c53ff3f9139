import { listTimeline } from "@/lib/contracts/timeline";
import { listTimers } from "@/lib/contracts/timers";
import type { OrgRole } from "@/lib/domain/roles";
import { ask } from "@/lib/testing/api";
import { incident, person } from "@/lib/testing/factories";
import { byToken } from "@/lib/testing/signed-in";

/** The moment `minutes` ago as ISO text. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

/** Somebody with the given roles, and the headers of their token. */
export async function signedIn(...roles: OrgRole[]) {
  const who = await person(...roles);
  return { who, as: await byToken(who) };
}

/** An incident with its commander signed in by token, and short ways to its timers and its timeline. */
export async function desk(fields: Record<string, unknown> = {}) {
  const { who, as } = await signedIn("incident_commander");
  const declared = await incident(who, fields);
  const params = { id: declared.id };
  const sent = (body?: unknown) => ({ as, params, ...(body === undefined ? {} : { body }) });
  const timers = async (rule?: string) => {
    const { items } = await ask(listTimers, { as, params });
    return rule === undefined ? items : items.filter((timer) => timer.rule === rule);
  };
  const timeline = async (type?: string) => {
    const { items } = await ask(listTimeline, { as, params, query: { limit: "200" } });
    return type === undefined ? items : items.filter((entry) => entry.type === type);
  };
  return { who, as, params, declared, sent, timers, timeline };
}
