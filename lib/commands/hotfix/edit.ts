import type { z } from "zod";
import { hotfixWrite, of, saveHotfix, viewAfter } from "@/lib/commands/hotfix-write";
import type { hotfixPatch } from "@/lib/contracts/hotfixes";
import { ownFacts } from "@/lib/db/hotfix-facts";
import type { HotfixRows } from "@/lib/db/hotfix-record";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import type { HotfixView } from "@/lib/db/views/hotfix";
import { nextPatch } from "@/lib/domain/hotfix-names";
import { type Refusal, refuse } from "@/lib/domain/refusal";

type Input = z.output<typeof hotfixPatch>;

/** Corrects what the commands of a hotfix are filled in with (R-FIX-02); what was approved is its revision, which stays. */
export function editHotfix(ctx: CommandContext, id: string, input: Input) {
  const write = { command: "hotfix.edit", input, ref: id, action: "hotfix.edit" } as const;
  return hotfixWrite<HotfixView>(ctx, write, async (record, state, { tx, now }) => {
    const { rows } = record;
    const answer = viewAfter(ctx, record, state, now);
    if (input.version !== undefined && input.version !== rows.version) {
      const detail = "Somebody changed this hotfix meanwhile. Read it again and repeat your change.";
      throw new Refused(refuse("conflict", "version", detail, { current: await answer(tx) }));
    }
    if (input.currentVersion) granted(nextPatch(input.currentVersion));
    const { version: _, facts, ...fields } = input;
    const columns = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const merged = facts === undefined ? {} : { facts: { ...ownFacts(rows), ...facts } };
    const changes = changesOf(rows, { ...fields, ...(facts ?? {}) });
    if (Object.keys(changes).length === 0) return { answer };
    granted(mayChangeFlag(rows, changes));
    await saveHotfix(tx, record, record.hotfix, { ...columns, ...merged });
    const payload = { ...of(record), changes };
    return {
      answer,
      incidents: [{ incidentId: state.row.id, events: [{ type: "hotfix.edited" as const, payload }] }],
    };
  });
}

/** What a feature-flag hotfix does is decided with its revision: another flag is another hotfix (R-APR-03). */
function mayChangeFlag({ workflow, revisionId }: HotfixRows, changes: object): true | Refusal {
  if (workflow !== "feature_flag" || revisionId === null || !("flag" in changes)) return true;
  return refuse(
    "conflict",
    "R-APR-03",
    "The flag belongs to the revision that is decided on: start another hotfix for another flag.",
  );
}

function changesOf(rows: HotfixRows, wanted: Record<string, string | null | undefined>) {
  const before: Record<string, unknown> = { ...rows, ...ownFacts(rows) };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([field, to]) => {
      const from = typeof before[field] === "string" ? before[field] : null;
      return to === undefined || to === from ? [] : [[field, { from, to }] as const];
    }),
  );
}
