import { editRelease } from "@/lib/commands/release/edit";
import { planRelease } from "@/lib/commands/release/plan";
import { db } from "@/lib/db/client";
import { fireTold } from "@/lib/timers/fire-told";
import type { Nuisance } from "./story";
import { endNuisance, tellNuisance } from "./tell-nuisance";
import { answered, type Cast, minutesAfter, NotYet, type Teller } from "./teller";

/** A regular release: planned so many days ago for a day, shipped some hours after its moment (or before), or still to come. */
export const releases = [
  { name: "Release 2.18", plannedDaysAgo: 88, dueDaysAgo: 62, shippedLater: -3 },
  { name: "Release 2.19", plannedDaysAgo: 61, dueDaysAgo: 31, shippedLater: 26 },
  { name: "Release 2.20", plannedDaysAgo: 29, dueDaysAgo: 9, shippedLater: -1 },
  { name: "Release 2.21", plannedDaysAgo: 6, dueDaysAgo: -6, shippedLater: null },
] as const;

export type Waiting = { teller: Teller; story: Nuisance };

/** Tells the releases one after the other, each with the P2s that wait for it; `told` is called after each of them. */
export async function tellReleases(cast: Cast, waiting: readonly Waiting[], told: () => void): Promise<void> {
  for (const { name, plannedDaysAgo, dueDaysAgo, shippedLater } of releases) {
    const noon = (daysAgo: number) => minutesAfter(cast.now, -daysAgo * 24 * 60);
    const plannedFor = noon(dueDaysAgo);
    const by = { actor: cast.actors.priya };
    const release = answered(await planRelease({ ...by, at: noon(plannedDaysAgo) }, { name, plannedFor }));
    const mine = waiting.filter(({ story }) => story.release === name);
    for (const { teller, story } of mine) await asFar(() => tellNuisance(teller, story, release.id));
    if (shippedLater !== null) {
      const shippedAt = minutesAfter(plannedFor, shippedLater * 60);
      for (const { teller } of mine) await fireTold(db(), teller.incidentId, shippedAt);
      answered(await editRelease({ ...by, at: shippedAt }, release.id, { shippedAt }));
      for (const { teller, story } of mine) {
        await asFar(() => endNuisance(teller, story, minutesAfter(shippedAt, 50)));
      }
    }
    for (const { teller } of mine) {
      await fireTold(db(), teller.incidentId, cast.now);
      told();
    }
  }
}

async function asFar(story: () => Promise<void>): Promise<void> {
  await story().catch((error: unknown) => {
    if (!(error instanceof NotYet)) throw error;
  });
}
