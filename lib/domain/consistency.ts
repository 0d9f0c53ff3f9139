import { clocksIn } from "./consistency-clocks";
import { durationContradictions } from "./consistency-durations";
import { type Contradiction, knownFrom, type RecordFacts } from "./consistency-facts";
import { saidIn } from "./consistency-moments";
import { numberContradictions } from "./consistency-numbers";
import { orderContradictions } from "./consistency-order";
import { timeContradictions } from "./consistency-times";
import { ownWords } from "./prose";
import { lengthsIn } from "./spoken-length";

/** Takes from things in their order those that stand before `end`, each once. */
function takerOf<T extends { at: number }>(things: readonly T[]): (end: number) => T[] {
  let next = 0;
  return (end) => {
    const from = next;
    while ((things[next]?.at ?? end) < end) next += 1;
    return things.slice(from, next);
  };
}

/**
 * R-PIR-03: where a text and the record of its incident disagree, in the order of the text: lengths of time, times of day, the order of key
 * moments, and counts. What may speak of something else is left alone; code, quoted lines and addresses are not read. Takes time in
 * proportion to the text and to the timeline, so that it can run while somebody writes.
 */
export function contradictions(text: string, facts: RecordFacts): Contradiction[] {
  const own = ownWords(text);
  const known = knownFrom(facts);
  const lengthsUpTo = takerOf(lengthsIn(own));
  const clocksUpTo = takerOf(clocksIn(own));
  const found = saidIn(own).flatMap((said) => {
    const [start, end] = [said.words[0]?.at ?? 0, said.words.at(-1)?.end ?? 0];
    lengthsUpTo(start);
    clocksUpTo(start);
    return [
      ...durationContradictions(said, lengthsUpTo(end), known),
      ...timeContradictions(said, clocksUpTo(end), known),
      ...orderContradictions(said, known),
      ...numberContradictions(said, known),
    ];
  });
  return found.sort((a, b) => a.at - b.at);
}
