import { addEntry } from "@/lib/commands/timeline/add";
import type { OpenEmergency } from "./story";
import { assemble, declareEmergency, move, say } from "./tell-emergency";
import { developFix } from "./tell-fix";
import { type Cast, minutesAfter, type Teller } from "./teller";

/** Declares an emergency that goes on while the demo is made. */
export function declareOpen(cast: Cast, story: OpenEmergency): Promise<Teller> {
  const startedAt = minutesAfter(cast.now, -story.minutesAgo);
  return declareEmergency(cast, story, {
    startedAt,
    declaredAt: minutesAfter(startedAt, story.pace.declared),
  });
}

/** Tells it up to the making: its cause is known and its fix is being made, or waits for its approvals. */
export function tellOpen(teller: Teller, story: OpenEmergency): Promise<void> {
  return teller.asFarAsItGoes(async () => {
    const { pace, severity, service, fix } = story;
    const at = (minutes: number) => minutesAfter(teller.cast.now, minutes - story.minutesAgo);
    await assemble(teller, {
      ...{ seen: story.seen, detectedAt: at(pace.declared * 0.6) },
      acknowledged: at(pace.acknowledged),
    });
    await say(teller, at(pace.acknowledged + 6), "amara", { kind: "hypothesis", body: story.suspected });
    await say(teller, at(pace.acknowledged + 9), "jonas", { kind: "action", body: story.acted });
    await say(teller, at(pace.cause), "jonas", {
      ...{ kind: "observation", body: story.cause, keyMoment: "cause_identified" },
    });
    await move(teller, at(pace.cause + 1), "identified");
    if (fix === undefined) return;
    const { what, because } = story.decided;
    await say(teller, at(pace.cause + 2), "marek", { kind: "decision", body: what, rationale: because });
    await move(teller, at(pace.cause + 3), "fixing");
    const times = { opened: at(pace.cause + 4), ready: at(pace.fixReady) };
    await developFix(teller, fix, { severity, service }, times);
    await teller.act(at(pace.fixReady + 1), "leo", (ctx) =>
      addEntry(ctx, teller.incidentId, { kind: "communication", body: story.told }),
    );
  });
}
