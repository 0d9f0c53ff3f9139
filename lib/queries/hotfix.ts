import type { z } from "zod";
import type { readGate } from "@/lib/contracts/approvals";
import type { readDiff } from "@/lib/contracts/hotfixes";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/db/refused";
import { type HotfixView, hotfixViewOf } from "@/lib/db/views/hotfix";
import type { Actor } from "@/lib/domain/actor";
import { readDiff as filesOf } from "@/lib/domain/diff-files";
import { gateOf } from "@/lib/domain/gate";
import { stateOf } from "@/lib/domain/hotfix-state";
import { isRefusal } from "@/lib/domain/refusal";
import { seenHotfix } from "./seen-hotfix";
import { readTimers } from "./timers";

/** One hotfix with everything that its screens show, in a constant number of statements. */
export async function hotfixPage(actor: Actor, id: string, now: Date): Promise<HotfixView> {
  const { seen, record } = await seenHotfix(actor, id);
  const timers = await readTimers(seen.row.id);
  return hotfixViewOf(record, { row: seen.row, timers, standing: seen.standing }, actor, now);
}

type Gate = z.output<(typeof readGate)["answer"]["schema"]>;

/** The gate for a pipeline; a `commit` that is not the current revision's closes it. */
export async function hotfixGate(actor: Actor, id: string, commit: string | undefined): Promise<Gate> {
  const { record } = await seenHotfix(actor, id);
  const { hotfix, level, roster } = record;
  const { open, missing } = gateOf(hotfix, level, roster);
  const other = commit !== undefined && commit !== hotfix.revision?.commit;
  const notThis = {
    key: "commit",
    label: "This commit is not the current revision",
    remedy: "Deploy the commit of the current revision, or record yours as a new one.",
  };
  return {
    open: open && !other,
    missing: other ? [notThis, ...missing] : missing,
    state: stateOf(hotfix, level.approverRoles, roster),
    commit: hotfix.revision?.commit ?? null,
    revisionId: hotfix.revision?.id ?? null,
  };
}

type Diff = z.output<(typeof readDiff)["answer"]["schema"]>;

/** What a revision changes, file by file; nothing where no diff was given. */
export async function revisionDiff(actor: Actor, id: string, revisionId: string): Promise<Diff> {
  await seenHotfix(actor, id);
  const row = await db().hotfixRevision.findFirst({
    where: { id: revisionId, hotfixId: id },
    select: { diff: true },
  });
  if (row === null) throw notFound("revision");
  const files = row.diff === null || row.diff.trim() === "" ? [] : filesOf(row.diff);
  if (isRefusal(files)) throw new Error(`the diff of revision ${revisionId} cannot be read any more`);
  return { files };
}
