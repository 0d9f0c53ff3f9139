import { advanceRollback } from "@/lib/commands/hotfix/advance-rollback";
import { endDeployment } from "@/lib/commands/hotfix/end-deployment";
import { startDeployment } from "@/lib/commands/hotfix/start-deployment";
import { startRollback } from "@/lib/commands/hotfix/start-rollback";
import { verifyHotfix } from "@/lib/commands/hotfix/verify";
import { closeWindow } from "@/lib/commands/watch/close";
import { db } from "@/lib/db/client";
import { watchItems } from "@/lib/domain/watch-items";
import type { Emergency, Fix } from "./story";
import { afterwards, type FixAbout, type Ready, steps } from "./tell-fix";
import { minutesAfter, type Teller } from "./teller";

/** Brings an approved fix to production, done at `deployed`, and says whether it works. */
export async function deployFix(
  teller: Teller,
  fix: Fix,
  { id }: Ready,
  { passage }: FixAbout,
  deployed: Date,
): Promise<void> {
  const reason =
    "The on-call manager does not answer his phone, and every minute costs orders. The change is one line and approved by the engineering lead.";
  const bypass = passage === "bypass" ? { reason } : null;
  const who = passage === "bypass" ? "marek" : fix.author;
  const started = await teller.act(minutesAfter(deployed, -5), who, (ctx) =>
    startDeployment(ctx, id, { environment: "production", bypass, signedInAgain: true }),
  );
  await steps(teller, fix, id, minutesAfter(deployed, -4), afterwards[fix.workflow]);
  await teller.act(deployed, who, (ctx) => endDeployment(ctx, started.id, { state: "succeeded" }));
}

/** Says what was confirmed in production. */
export async function verifyFix(teller: Teller, fix: Fix, id: string, at: Date): Promise<void> {
  const notes = fix.verified;
  await teller.act(at, fix.author === "amara" ? "jonas" : "amara", (ctx) =>
    verifyHotfix(ctx, id, { confirmed: true, notes }),
  );
}

/** Takes a deployed fix back, stage by stage (R-RBK-02), from `at` on; it takes twenty minutes. */
export async function takeBack(
  teller: Teller,
  { fix, reason, found, ran, after }: NonNullable<Emergency["takenBack"]>,
  id: string,
  at: Date,
): Promise<void> {
  const { method } = fix.rollback;
  const rollback = await teller.act(at, "marek", (ctx) => startRollback(ctx, id, { reason, method }));
  const stages = [
    { later: 4, stage: "execution", notes: found },
    { later: 12, stage: "verification", notes: ran },
    { later: 19, stage: "done", notes: after },
  ] as const;
  for (const { later, ...step } of stages) {
    await teller.act(minutesAfter(at, later), fix.author, (ctx) => advanceRollback(ctx, rollback.id, step));
  }
}

/** Closes a watch over the deployment (R-SLA-17) with every item read as it should be. */
export async function closeWatch(
  teller: Teller,
  rule: "watch_30m" | "watch_24h",
  at: Date,
  note: string,
): Promise<void> {
  const { incidentId } = teller;
  const timer = await db().slaTimer.findFirstOrThrow({
    where: { incidentId, rule, state: { in: ["running", "breached"] } },
  });
  const items = (watchItems[rule] ?? []).map(({ key }) => ({ key, reading: "normal" as const }));
  await teller.act(at, "jonas", (ctx) => closeWindow(ctx, timer.id, { items, note }));
}
