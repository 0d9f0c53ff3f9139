import type { PhaseCause } from "./phase-causes";
import type { PhaseFacts } from "./phase-facts";
import type { causedPhase } from "./phase-words";

/** Who or what did it: a person by hand, or an event of the timeline by its cause; `cause` null for both hands and re-openings. */
export type DoneBy = {
  eventId: string | null;
  person: { id: string; name: string } | null;
  cause: PhaseCause | null;
};
export type PhaseStay = { enteredAt: Date; leftAt: Date | null; by: DoneBy };

type Entry = { place: number | "again"; at: Date; hand: boolean; by: DoneBy };

function entriesOf(phases: readonly ReturnType<typeof causedPhase>[], facts: PhaseFacts): Entry[] {
  const byEvents = phases.flatMap(({ enteredBy }, place) =>
    facts.happened
      .filter(({ cause }) => enteredBy.includes(cause))
      .map(
        ({ at, eventId, cause }): Entry => ({ place, at, hand: false, by: { eventId, person: null, cause } }),
      ),
  );
  const byHand = facts.entries.map(
    ({ phase, at, eventId, person }): Entry => ({
      place: phases.findIndex((known) => known.phase.key === phase),
      at,
      hand: true,
      by: { eventId, person, cause: null },
    }),
  );
  const again: Entry[] = facts.reopened
    ? [
        {
          place: "again",
          at: facts.reopened.at,
          hand: false,
          by: { eventId: facts.reopened.eventId, person: null, cause: null },
        },
      ]
    : [];
  const order = ({ place }: Entry) => (place === "again" ? -1 : place);
  return [...again, ...byEvents, ...byHand]
    .filter(({ place, at }) => place !== -1 && (facts.endedAt === null || at <= facts.endedAt))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || order(a) - order(b));
}

/**
 * When each phase was entered and left, by place. Events lead forward only; a person may also go back, and a re-opening
 * enters the phase anew that the response was in: what lay behind it is then to be entered again. Skipped phases have no stay.
 */
export function phaseStays(
  phases: readonly ReturnType<typeof causedPhase>[],
  facts: PhaseFacts,
): { stays: ReadonlyMap<number, PhaseStay>; current: number | null } {
  const stays = new Map<number, PhaseStay>();
  let current = -1;
  const leave = (at: Date) => {
    const stay = stays.get(current);
    if (stay) stays.set(current, { ...stay, leftAt: at });
  };
  for (const { place: wanted, at, hand, by } of entriesOf(phases, facts)) {
    const again = wanted === "again";
    const place = again ? current : wanted;
    if (place < 0 || (!again && (place === current || (place < current && !hand)))) continue;
    leave(at);
    for (const later of [...stays.keys()].filter((known) => known >= place)) stays.delete(later);
    stays.set(place, { enteredAt: at, leftAt: null, by });
    current = place;
  }
  if (facts.endedAt) leave(facts.endedAt);
  return { stays, current: facts.endedAt || current < 0 ? null : current };
}
