import { verdictRules } from "./wording-verdicts";
import { passiveWords } from "./wording-words";

/** What makes a wording worth a second look in a review that looks at systems, not individuals (R-PIR-03). */
export type WordingKind = "blame" | "counterfactual" | "person_and_fault" | "absolute";

/** Words of the same sentence that stand at most `within` words away. */
export type Nearby = { words: readonly string[]; within: number };

/**
 * A wording to hint at. Phrases are in small letters: `a/b` is either word, `…` up to two words such as "probably", and a class in place of a
 * word is `@person` (somebody, not something), `@owner` (the owner in "X's mistake"), `@subject` (who or what a clause speaks of), `@done`
 * (the verb in "should have tested"), `@start` (the beginning of a clause).
 */
export type WordingRule = {
  key: string;
  kind: WordingKind;
  phrases: readonly string[];
  needs?: { before?: Nearby; after?: Nearby };
  unless?: { before?: Nearby; after?: Nearby };
  why: string;
  better: string;
};

/** What might have happened is a risk, and a risk avoided is luck: neither judges anybody. */
const risks =
  "worse caused led lost affected exposed corrupted spread resulted lasted reached happened meant taken cost deleted continued grown".split(
    " ",
  );

const hindsight = "It measures what was done against what is only known now.";
const whatWasKnown = "Say what happened and what was known then:";

const counterfactual: readonly WordingRule[] = [
  {
    key: "should_have",
    kind: "counterfactual",
    phrases: [
      "should … have/of … @done",
      "should not/never … have … @done",
      "should've … @done",
      "shouldn't … have … @done",
      "ought to … have … @done",
    ],
    why: hindsight,
    better: `${whatWasKnown} “The runbook asked for no dry run, so none was made.”`,
  },
  {
    key: "could_have",
    kind: "counterfactual",
    phrases: ["could … have/of … @done", "could've … @done", "might … have … prevented/avoided"],
    unless: { after: { words: risks, within: 4 } },
    why: "It describes a past that did not happen, so nothing can be learned from its details.",
    better: "Say what is missing, and make it an action: “No test covers a full connection pool.”",
  },
  {
    key: "would_have",
    kind: "counterfactual",
    phrases: ["would … have/of … @done", "would've … @done"],
    unless: { before: { words: ["what"], within: 2 }, after: { words: risks, within: 4 } },
    why: "It describes a past that did not happen, so nothing can be learned from its details.",
    better: "Say what is missing, and make it an action: “No alert watches the length of the queue.”",
  },
  {
    key: "if_only",
    kind: "counterfactual",
    phrases: ["if only @subject"],
    needs: { after: { words: ["had", "would", "could", "were"], within: 6 } },
    why: hindsight,
    better: `${whatWasKnown} “The dashboard showed no sign of it until 14:40.”`,
  },
];

const duty: readonly WordingRule[] = [
  {
    key: "failed_to",
    kind: "blame",
    phrases: ["failed/fails/failing to"],
    needs: { before: { words: ["@person"], within: 3 } },
    why: "It names a duty that somebody did not do, not what stood in the way.",
    better:
      "Say what happened and what it would have needed: “The alert went to a channel that nobody watches at night.”",
  },
  {
    key: "failed_to_act",
    kind: "blame",
    phrases: [
      "failed/fails/failing/failure to notice/realise/realize/communicate/escalate/follow/consider/anticipate/understand/remember/ask/tell/inform/think/double-check",
    ],
    unless: {
      before: {
        words:
          "alert alerts alerting monitor monitoring monitors check checks probe probes test tests script scripts job jobs replica replicas client clients service services follower".split(
            " ",
          ),
        within: 2,
      },
    },
    why: "It names a duty that somebody did not do, not what stood in the way.",
    better: "Say what happened and what it would have needed: “The runbook has no step for telling support.”",
  },
  {
    key: "forgot",
    kind: "blame",
    phrases: ["forgot", "forgets to", "forgetting to", "forgotten to"],
    unless: { after: { words: ["password", "passwords", "passphrase", "pin", "credentials"], within: 3 } },
    why: "Everybody forgets; a step that depends on memory is the thing to look at.",
    better:
      "Name the step and what could carry it: “The flag was still set; nothing checks it before a release.”",
  },
  {
    key: "neglect",
    kind: "blame",
    phrases: ["neglected/neglect/neglects/neglecting/negligence/negligent/negligently"],
    why: "It judges a person, which ends the search for causes.",
    better: "Say what was not done and what made that the normal thing: “Restores were on nobody's list.”",
  },
  {
    key: "not_bother",
    kind: "blame",
    phrases: [
      "did not … bother",
      "didn't … bother",
      "never/nobody bothered",
      "no one bothered",
      "not/couldn't be bothered",
      "without bothering",
    ],
    why: "It guesses at a motive.",
    better: "Say what was not done and what the work at that moment asked for.",
  },
  {
    key: "person_ignored",
    kind: "blame",
    phrases: ["ignored/overlooked/disregarded/misjudged/misread"],
    needs: { before: { words: ["@person"], within: 2 } },
    unless: { before: { words: passiveWords, within: 1 } },
    why: "It judges what somebody paid attention to, not what asked for attention.",
    better: "Say what could be seen: “The warning stood among 200 others of the same colour.”",
  },
  {
    key: "never_checked",
    kind: "absolute",
    phrases: [
      "never … checked/tested/verified/validated/looked/asked/reviewed/considered/thought",
      "nobody/no-one … checked/tested/verified/looked/asked/thought/considered",
      "no one … checked/tested/verified/looked/asked/thought/considered",
    ],
    needs: { before: { words: ["@person", "@start"], within: 2 } },
    unless: { before: { words: passiveWords, within: 1 }, after: { words: ["by"], within: 1 } },
    why: "Never and nobody are seldom exact, and they leave out what a check would have needed.",
    better: "Say which check there was and what it covers: “The pipeline checks the syntax, not the cost.”",
  },
];

/** Every wording that gives a hint without naming anybody, in no order that matters. */
export const wordingRules: readonly WordingRule[] = [...counterfactual, ...duty, ...verdictRules];
