import type { WordingRule } from "./wording-rules";
import { deniedWords, errorNouns } from "./wording-words";

const character = "It judges a person, which ends the search for causes.";
const certainty = "It makes the answer look easy, which it was not at that moment.";

const verdicts: readonly WordingRule[] = [
  {
    key: "careless",
    kind: "blame",
    phrases: [
      "careless/carelessly/carelessness/sloppy/sloppily/sloppiness/reckless/recklessly/recklessness/irresponsible/laziness",
    ],
    why: character,
    better: "Say what the work looked like: how much time there was, what the tool showed, what was usual.",
  },
  {
    key: "insult",
    kind: "blame",
    phrases: [
      "incompetent/incompetence/incompetently/stupid/stupidly/stupidity/idiot/idiots/idiotic/foolish/foolishly/clueless/amateurish/inexcusable/unforgivable",
      "rookie/silly/dumb mistake/mistakes/error",
      "no excuse",
    ],
    why: character,
    better: "Leave the judgement out and say what happened.",
  },
  {
    key: "botched",
    kind: "blame",
    phrases: [
      "screwed/messed up",
      "botched",
      "blundered",
      "blunder",
      "dropped the ball",
      "asleep at the wheel",
    ],
    why: "It judges the work and says nothing about it.",
    better: "Say what happened: “The script ran against the primary.”",
  },
  {
    key: "human_error",
    kind: "blame",
    phrases: [
      "human error/errors/mistake/failing",
      "operator/user/pilot/engineer/developer/manual error",
      "finger trouble",
      "fat finger/fingered",
      "fat-finger/fat-fingered",
    ],
    unless: { after: { words: errorNouns, within: 1 } },
    why: "It is where the question starts, not the cause: the same slip must not be able to do the same harm.",
    better:
      "Say what made the slip possible: “Both hosts look alike in the prompt, and the command asks for no confirmation.”",
  },
  {
    key: "fault_of",
    kind: "blame",
    phrases: ["the/entirely/own fault of", "own fault", "mistake by/of"],
    unless: { before: { words: deniedWords, within: 3 } },
    why: "It looks for whose it was, where the question is what made it possible.",
    better: "Name what made it possible: “The role allows deletion in production.”",
  },
  {
    key: "to_blame",
    kind: "blame",
    phrases: ["to blame", "blamed", "blame lies/rests/falls", "blame on", "whose fault"],
    unless: { before: { words: [...deniedWords, "git"], within: 5 } },
    why: "Blame closes the question that the review is there to open.",
    better: "Say what contributed, and to what: “The timeout of 30 s let the queue fill.”",
  },
  {
    key: "at_fault",
    kind: "blame",
    phrases: ["at fault"],
    needs: { before: { words: ["@person"], within: 3 } },
    unless: { before: { words: deniedWords, within: 3 } },
    why: "It looks for whose it was, where the question is what made it possible.",
    better: "Name what made it possible: “The role allows deletion in production.”",
  },
  {
    key: "whose_mistake",
    kind: "blame",
    phrases: ["@owner … mistake/mistakes/blunder/oversight/negligence", "@person's … fault/error/failure"],
    unless: { after: { words: errorNouns, within: 1 } },
    why: "It gives a mistake an owner, where the question is what made it possible.",
    better: "Name the step and what let it happen: “The wrong host was chosen; both have the same prompt.”",
  },
  {
    key: "made_a_mistake",
    kind: "blame",
    phrases: ["made … a/an … mistake/error", "made … mistakes"],
    needs: { before: { words: ["@person"], within: 4 } },
    why: "It stops at the person; the same mistake waits for the next one.",
    better: "Say which step went otherwise than meant, and what let it through.",
  },
  {
    key: "knew_better",
    kind: "blame",
    phrases: ["know/knew/known better", "common sense"],
    why: "It compares with an ideal person and not with the situation.",
    better: "Say what was known then: what the screen showed, what the runbook says, what had worked before.",
  },
];

/** Verbs of commands: "just restart it" makes a step look small. */
const commands =
  "restart/check/revert/roll/run/read/look/ask/call/follow/fix/test/turn/switch/set/delete/deploy/wait/retry/remember/add/use";

const absolutes: readonly WordingRule[] = [
  {
    key: "obviously",
    kind: "absolute",
    phrases: [
      "obviously",
      "of course",
      "needless to say",
      "is/was … obvious that/to/from",
      "everyone/everybody knows/knew",
    ],
    unless: { before: { words: [...deniedWords, "less", "so"], within: 2 } },
    why: certainty,
    better: "Leave it out, or say what showed it: “The graph of connections stood at its limit from 14:31.”",
  },
  {
    key: "clearly",
    kind: "absolute",
    phrases: [
      "@start clearly",
      "is/are/was/were/had/has/have/should/did/we/they/he/she/that/which clearly not/wrong/broken/a/an/the/our/should/inadequate/insufficient/unacceptable/avoidable/preventable/needed/missed/ignored/failed/knew/did/didn't/was/were",
    ],
    unless: {
      after: {
        words:
          "marked labelled labeled documented visible named written separated stated shown defined described".split(
            " ",
          ),
        within: 1,
      },
    },
    why: certainty,
    better: "Leave it out, or say what showed it and to whom.",
  },
  {
    key: "just_do",
    kind: "absolute",
    phrases: [
      "should/could/must just/simply",
      "you/we/they/he/she can just/simply",
      "just/simply need/needs/needed/had/have/has to",
      "just/simply did/didn't/forgot/ignored",
      `@start just/simply ${commands}`,
    ],
    unless: {
      after: { words: ["about", "barely", "before", "after", "as", "in", "under", "over", "not"], within: 1 },
    },
    why: "It makes a step look small that was not small at that moment.",
    better: "Leave the word out, or say what the step takes: who may do it, how long it runs, what it risks.",
  },
];

/** Judgements on people and on their work, and words that make what happened look easy. */
export const verdictRules: readonly WordingRule[] = [...verdicts, ...absolutes];
