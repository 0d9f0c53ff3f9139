import { db } from "@/lib/db/client";
import type { Answer, CommandContext } from "@/lib/db/transact";
import type { Actor } from "@/lib/domain/actor";
import { fireTold } from "@/lib/timers/fire-told";
import { type PersonKey, people, type ServiceKey } from "./organisation";

type Person = Extract<Actor, { kind: "person" }>;

/** What the stories are told with: the moment of the making, who is who, and which service has which id. */
export type Cast = {
  now: Date;
  actors: Record<PersonKey, Person>;
  services: Record<ServiceKey, string>;
};

/** The rest of a story lies ahead of the moment at which the demo is made. */
export class NotYet extends Error {
  override name = "NotYet";
}

/** What a command of a story answered. */
export function answered<T>(answer: Answer<T>): T {
  if (answer.replayed) throw new Error("a told history is never a repetition");
  return answer.body;
}

/** A moment so many minutes after another. */
export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + Math.round(minutes * 60_000));
}

/** A person of the demo as the actor of commands. */
export function actorOf(key: PersonKey, userId: string): Person {
  const { name, roles, timeZone } = people[key];
  return { kind: "person", userId, name, roles, timeZone, sessionId: null, tokenId: null, scopes: null };
}

/**
 * Tells the story of one incident: each act at its moment, after everything that its clocks did until then. Acts come in the order of
 * their moments; the first that lies ahead ends the story with `NotYet`.
 */
export class Teller {
  private last: Date;

  constructor(
    readonly cast: Cast,
    readonly incidentId: string,
    declaredAt: Date,
  ) {
    this.last = declaredAt;
  }

  async act<T>(
    at: Date,
    who: PersonKey,
    command: (ctx: CommandContext & { at: Date }) => Promise<Answer<T>>,
  ): Promise<T> {
    // Acts of the same second keep their order.
    const moment = at > this.last ? at : new Date(this.last.getTime() + 1_000);
    if (moment > this.cast.now) throw new NotYet();
    this.last = moment;
    await fireTold(db(), this.incidentId, moment);
    return answered(await command({ actor: this.cast.actors[who], at: moment }));
  }

  /** The moment of the latest act. */
  get told(): Date {
    return this.last;
  }

  /** Runs the rest of a story as far as it has happened, and its clocks up to the making. */
  async asFarAsItGoes(story: () => Promise<void>): Promise<void> {
    try {
      await story();
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
    }
    await fireTold(db(), this.incidentId, this.cast.now);
  }
}
