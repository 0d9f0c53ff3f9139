import {
  type Action,
  actions,
  type Cell,
  type Hat,
  hats,
  permissionTable,
} from "@/lib/domain/permission-table";
import { pathOf, type Sent, send } from "@/lib/testing/api";
import { trials } from "@/lib/testing/trials/table";
import type { Trial, Who } from "@/lib/testing/trials/trial";

/** One trial with the row of the table under which it stands. */
export type Attempt = { action: Action; one: Trial };

/** All trials, in the order of the table. */
export const attempts: readonly Attempt[] = actions.flatMap((action) =>
  trials[action].map((one) => ({ action, one })),
);

/** Every cell of one row. */
export function cellsOf(action: Action): readonly Cell[] {
  return permissionTable[action].cells;
}

/** What the table says of a trial by somebody of the hat: that it succeeds, or with which status it is refused. */
export function expected({ action, one }: Attempt, hat: Hat): "done" | number {
  const cells = [action, ...(one.or ?? [])].map((name) => cellsOf(name)[hats.indexOf(hat)] ?? "-");
  if (cells.includes("y") || (cells.includes("o") && one.own === true)) return "done";
  return cells.includes("o") ? (one.notTheirs ?? 403) : 403;
}

/** A request with its place made ready, so that sending it writes nothing but what it does itself. */
export type Ready = { attempt: Attempt; send(): Promise<Response> };

/** Makes the place ready; `fresh` for what is going to be done and cannot be repeated. */
export async function ready(attempt: Attempt, who: Who, fresh = false): Promise<Ready> {
  const { one } = attempt;
  const place = await (fresh ? one.at.fresh(who) : one.at.kept(who));
  const sent: Sent = { as: who.as };
  if (one.query) sent.query = one.query(place);
  if (one.body) sent.body = one.body(place, who);
  return { attempt, send: () => send(one.operation.method, pathOf(one.operation, place), sent) };
}

/** Sends them one after the other; answers those that did not come out as they should, with what was answered. */
export async function astray(
  all: readonly Ready[],
  should: (attempt: Attempt) => "done" | number,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { attempt, send } of all) {
    const answer = await send();
    const told = answer.ok ? "done" : answer.status;
    if (told === should(attempt)) continue;
    const { operation, own } = attempt.one;
    const name = `${attempt.action}: ${operation.method} ${operation.path}${own ? " (own)" : ""}`;
    wrong.push(`${name}: ${answer.status} ${await answer.text()}`);
  }
  return wrong;
}
