import { markNoticesRead } from "@/lib/commands/notice/mark-read";
import { savePolicy } from "@/lib/commands/policy/save";
import { createService } from "@/lib/commands/service/create";
import { createUser } from "@/lib/commands/user/create";
import { delegate } from "@/lib/commands/user/delegate";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { everybody, everyService, type PersonKey, people, type ServiceKey, services } from "./organisation";
import { earlierPolicy } from "./rules";
import { emergencies } from "./stories/emergencies";
import { nuisances } from "./stories/nuisances";
import { openEmergencies } from "./stories/open-emergencies";
import type { Emergency, Nuisance, OpenEmergency } from "./story";
import { declareEmergency, startOf, tellEmergency } from "./tell-emergency";
import { declareNuisance, tellNuisance } from "./tell-nuisance";
import { declareOpen, tellOpen } from "./tell-open";
import { tellReleases, type Waiting } from "./tell-releases";
import { actorOf, answered, type Cast, minutesAfter, type Teller } from "./teller";

/** Every story that the demo tells. */
export const allStories: Stories = { emergencies, nuisances, open: openEmergencies };
export type Stories = {
  emergencies: readonly Emergency[];
  nuisances: readonly Nuisance[];
  open: readonly OpenEmergency[];
};

/** Stories told at the same time: each waits for the database more than for the processor. */
const atOnce = 4;
const product = { kind: "product" } as const;

type Making = {
  /** The moment that the demo is made for: every story is told as it looks then. */
  now: Date;
  /** A hash of the password with which each of them signs in. */
  passwordHash: (person: PersonKey) => Promise<string>;
  stories: Stories;
  /** Called with the number of incidents told so far, of how many. */
  progress: (told: number, of: number) => void;
};

/**
 * Makes the demo organisation in an empty database: people, services, and the incidents of ninety days, told through the commands at
 * their own moments. Not one transaction: what breaks off halfway is to be thrown away.
 */
export async function makeDemo({ now, passwordHash, stories, progress }: Making): Promise<void> {
  const cast = await makeOrganisation(now, passwordHash);
  const { ready, waiting, count } = await declareAll(cast, stories);
  let told = 0;
  const one = () => progress(++told, count);
  const lanes = Array.from({ length: atOnce }, async () => {
    for (let story = ready.shift(); story !== undefined; story = ready.shift()) {
      await story();
      one();
    }
  });
  await Promise.all([tellReleases(cast, waiting, one), ...lanes]);
  await finish(cast);
}

async function makeOrganisation(now: Date, passwordHash: Making["passwordHash"]): Promise<Cast> {
  const at = minutesAfter(now, -96 * 24 * 60);
  const made: [PersonKey, Cast["actors"][PersonKey]][] = [];
  for (const key of everybody) {
    const user = answered(await createUser({ actor: product, at }, people[key], await passwordHash(key)));
    made.push([key, actorOf(key, user.id)]);
  }
  const actors = complete(everybody, made);
  const admin = { actor: actors.nadia, at };
  const ids: [ServiceKey, string][] = [];
  for (const key of everyService) {
    ids.push([key, answered(await createService(admin, { name: services[key] })).id]);
  }
  const note = "Updates go out over the shop's own channels until the teams are used to Firebreak.";
  answered(await savePolicy({ ...admin, at: minutesAfter(at, 60) }, { ...earlierPolicy, note }));
  return { now, actors, services: complete(everyService, ids) };
}

/** A record of pairs that stand for every key. */
function complete<K extends string, V>(
  keys: readonly K[],
  pairs: readonly (readonly [K, V])[],
): Record<K, V> {
  const isWhole = (record: Partial<Record<K, V>>): record is Record<K, V> =>
    keys.every((key) => Object.hasOwn(record, key));
  const record: Partial<Record<K, V>> = {};
  for (const [key, value] of pairs) record[key] = value;
  if (!isWhole(record)) throw new Error("somebody or something of the demo was not made");
  return record;
}

type Declared = { startedAt: Date; declare: () => Promise<void> };

/** Declares every incident in the order of their moments, so that their keys count up with time. */
async function declareAll(cast: Cast, stories: Stories) {
  const ready: (() => Promise<void>)[] = [];
  const waiting: Waiting[] = [];
  const all: Declared[] = [
    ...stories.emergencies.map((story) => ofEmergency(cast, story, ready)),
    ...stories.nuisances.map((story) => ofNuisance(cast, story, ready, waiting)),
    ...stories.open.map((story) => ofOpen(cast, story, ready)),
  ].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  for (const { declare } of all) await declare();
  return { ready, waiting, count: all.length };
}

type Ready = (() => Promise<void>)[];

function ofEmergency(cast: Cast, story: Emergency, ready: Ready): Declared {
  const startedAt = startOf(story.begins, cast.now);
  const times = { startedAt, declaredAt: minutesAfter(startedAt, story.pace.declared) };
  const declare = async () => {
    const teller = await declareEmergency(cast, story, times);
    ready.push(() => tellEmergency(teller, story));
  };
  return { startedAt: times.declaredAt, declare };
}

function ofNuisance(cast: Cast, story: Nuisance, ready: Ready, waiting: Waiting[]): Declared {
  const declare = async () => {
    const teller: Teller = await declareNuisance(cast, story);
    if (story.release === undefined) {
      ready.push(() => teller.asFarAsItGoes(() => tellNuisance(teller, story, null)));
    } else waiting.push({ teller, story });
  };
  return { startedAt: minutesAfter(startOf(story.begins, cast.now), 35), declare };
}

function ofOpen(cast: Cast, story: OpenEmergency, ready: Ready): Declared {
  const declare = async () => {
    const teller = await declareOpen(cast, story);
    ready.push(() => tellOpen(teller, story));
  };
  return { startedAt: minutesAfter(cast.now, story.pace.declared - story.minutesAgo), declare };
}

/** What is arranged last: who stands in for the engineering lead, the default policy, and notices that were read long ago. */
async function finish(cast: Cast): Promise<void> {
  const { now, actors } = cast;
  const days = (count: number) => minutesAfter(now, count * 24 * 60);
  answered(
    await delegate({ actor: actors.ines, at: days(-1) }, "me", {
      ...{ delegateId: actors.amara.userId, from: days(3), until: days(10) },
      note: "At a conference; Amara decides in my place.",
    }),
  );
  const note = "Updates are sent from Firebreak from now on, so their clocks run.";
  answered(await savePolicy({ actor: actors.nadia, at: minutesAfter(now, -1) }, { ...defaultPolicy, note }));
  for (const key of everybody) {
    answered(await markNoticesRead({ actor: actors[key], at: days(-1) }, { all: true, before: days(-1) }));
  }
}
