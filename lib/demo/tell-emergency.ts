import { confirmVerbal } from "@/lib/commands/hotfix/confirm-verbal";
import { acknowledgeIncident } from "@/lib/commands/incident/acknowledge";
import { changeStatus } from "@/lib/commands/incident/change-status";
import { declareIncident } from "@/lib/commands/incident/declare";
import { acknowledgeRole } from "@/lib/commands/role/acknowledge";
import { assignRole } from "@/lib/commands/role/assign";
import { addEntry } from "@/lib/commands/timeline/add";
import type { IncidentStatus } from "@/lib/domain/incident-status";
import type { IncidentRole } from "@/lib/domain/roles";
import type { KeyMoment, TimelineKind } from "@/lib/domain/timeline-entry";
import type { PersonKey } from "./organisation";
import { phrase } from "./phrases";
import type { Beginning, Emergency } from "./story";
import { closeWatch, deployFix, takeBack, verifyFix } from "./tell-deployment";
import { approve, developFix } from "./tell-fix";
import { tellReview } from "./tell-review";
import { type Cast, minutesAfter, Teller } from "./teller";

const dayMs = 24 * 3_600_000;

/** When a story begins, for a demo made at `now`. */
export function startOf({ daysAgo, at }: Beginning, now: Date): Date {
  const day = new Date(now.getTime() - daysAgo * dayMs).toISOString().slice(0, 10);
  return new Date(`${day}T${at}:00.000Z`);
}

/** Declares the emergency of a story; its teller goes on from there. */
export async function declareEmergency(
  cast: Cast,
  story: Pick<Emergency, "severity" | "service" | "title" | "summary" | "impact" | "users">,
  { startedAt, declaredAt, by = "marek" }: { startedAt: Date; declaredAt: Date; by?: PersonKey },
): Promise<Teller> {
  const { severity, title, summary, impact, users } = story;
  const answer = await declareIncident(
    { actor: cast.actors[by], at: declaredAt },
    {
      ...{ severity, title, summary, impact, usersAffected: users, startedAt },
      detectedAt: minutesAfter(startedAt, ((declaredAt.getTime() - startedAt.getTime()) / 60_000) * 0.6),
      serviceIds: [cast.services[story.service]],
      commanderId: cast.actors.marek.userId,
    },
  );
  if (answer.replayed) throw new Error("a told history is never a repetition");
  return new Teller(cast, answer.body.id, declaredAt);
}

type Said = {
  kind: TimelineKind;
  body: string;
  keyMoment?: KeyMoment;
  rationale?: string;
  occurredAt?: Date;
};

/** Writes an entry on the timeline. */
export function say(teller: Teller, at: Date, who: PersonKey, said: Said) {
  return teller.act(at, who, (ctx) => addEntry(ctx, teller.incidentId, said));
}

/** Moves the status, as the commander. */
export function move(teller: Teller, at: Date, status: IncidentStatus) {
  return teller.act(at, "marek", (ctx) => changeStatus(ctx, teller.incidentId, { status }));
}

/** The first minutes: somebody is on it, and those who are needed are called together. */
export async function assemble(
  teller: Teller,
  { seen, detectedAt, acknowledged }: { seen: string; detectedAt: Date; acknowledged: Date },
): Promise<void> {
  const { incidentId: ref, cast } = teller;
  await say(teller, teller.told, "jonas", {
    ...{ kind: "observation", body: seen, keyMoment: "detected" },
    occurredAt: detectedAt,
  });
  await teller.act(acknowledged, "jonas", (ctx) => acknowledgeIncident(ctx, ref));
  const given: [IncidentRole, PersonKey][] = [
    ["on_call_engineer", "jonas"],
    ["engineering_lead", "ines"],
    ["communications_lead", "leo"],
  ];
  for (const [role, who] of given) {
    const { userId } = cast.actors[who];
    await teller.act(acknowledged, "marek", (ctx) => assignRole(ctx, ref, role, { userId }));
    await teller.act(acknowledged, who, (ctx) => acknowledgeRole(ctx, ref, role));
  }
  await say(teller, minutesAfter(acknowledged, 1), "marek", {
    ...{ kind: "communication", keyMoment: "assembled" },
    body: phrase("bridge", seen),
  });
}

/** Tells an emergency from its declaration to the last action item, as far as it has happened. */
export function tellEmergency(teller: Teller, story: Emergency): Promise<void> {
  return teller.asFarAsItGoes(async () => {
    const { pace } = story;
    const start = startOf(story.begins, teller.cast.now);
    const at = (minutes: number) => minutesAfter(start, minutes + ((minutes * 37) % 53) / 60);
    await assemble(teller, {
      ...{ seen: story.seen, detectedAt: at(pace.declared * 0.6) },
      acknowledged: at(pace.acknowledged),
    });
    const between = (share: number) => at(pace.acknowledged + (pace.cause - pace.acknowledged) * share);
    await say(teller, between(0.4), "amara", { kind: "hypothesis", body: story.suspected });
    await say(teller, between(0.7), "jonas", { kind: "action", body: story.acted });
    await say(teller, at(pace.cause), "jonas", {
      ...{ kind: "observation", body: story.cause, keyMoment: "cause_identified" },
    });
    await move(teller, at(pace.cause + 1), "identified");
    const { what, because } = story.decided;
    await say(teller, at(pace.cause + 2), "marek", { kind: "decision", body: what, rationale: because });
    await move(teller, at(pace.cause + 3), "fixing");
    const ended = await tellFixes(teller, story, at);
    await move(teller, at(pace.deployed + 4), "monitoring");
    await verifyFix(teller, story.fix, ended.hotfixId, at(pace.deployed + 8));
    await say(teller, at(pace.deployed + 9), "jonas", {
      ...{ kind: "observation", body: story.restored, keyMoment: "restored" },
    });
    await closeWatch(teller, "watch_30m", at(pace.deployed + 32), phrase("shortWatch", story.title));
    await move(teller, at(pace.resolved), "resolved");
    const { verbalId } = ended;
    if (verbalId !== null) {
      await teller.act(at(pace.resolved + 95), "tom", (ctx) =>
        confirmVerbal(ctx, verbalId, { confirmed: true }),
      );
    }
    await tellReview(teller, story, { resolved: at(pace.resolved), deployed: at(pace.deployed) });
  });
}

/** The fix that ends it, after one that had to be taken back where the story has one. */
async function tellFixes(teller: Teller, story: Emergency, at: (minutes: number) => Date) {
  const { pace, fix, takenBack, severity, service, passage } = story;
  const about = { severity, service };
  let opened = pace.cause + 4;
  let previousId: string | undefined;
  if (takenBack !== undefined) {
    const out = opened + (pace.fixReady - opened) * 0.45;
    const ready = await developFix(teller, takenBack.fix, about, { opened: at(opened), ready: at(out - 14) });
    await approve(teller, ready, about, at(out - 13));
    await deployFix(teller, takenBack.fix, ready, about, at(out));
    await takeBack(teller, takenBack, ready.id, at(out + 5));
    opened = out + 26;
    previousId = ready.id;
  }
  const whole = { ...about, passage, previousId };
  const ready = await developFix(teller, fix, whole, { opened: at(opened), ready: at(pace.fixReady) });
  await say(teller, at(pace.fixReady + 1), fix.author, {
    ...{ kind: "action", keyMoment: "fix_developed" },
    body: `The fix is on staging and waits for its approvals: ${fix.title}.`,
  });
  const { verbalId } = await approve(teller, ready, whole, at(pace.fixReady + 2));
  await deployFix(teller, fix, ready, whole, at(pace.deployed));
  return { hotfixId: ready.id, verbalId };
}
