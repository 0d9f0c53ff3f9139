import type { Moment } from "./consistency-facts";

/**
 * A moment is spoken of by one of its nouns near one of its verbs, unless a word stands in the way. `whole` nouns count only where no other noun
 * says which: "the issue", not "the search issue". A sign without nouns is one of its verbs at the beginning of a clause, or where it needs
 * nobody: "after detection".
 */
export type MomentSign = {
  moment: Moment;
  nouns: ReadonlySet<string>;
  whole: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  /** Verbs and nouns of action that need no noun beside them. */
  alone: ReadonlySet<string>;
  unless: ReadonlySet<string>;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const none: ReadonlySet<string> = new Set();
const incidents = "incident issue outage problem disruption fault failure interruption downtime impact it";
const lasting = "incident outage disruption downtime interruption";
/** What is denied, only a part, only a try, or one of several. */
const partly =
  "not no never nobody yet some most partly partial partially gradually slowly first second again further next another earlier previous previously staging canary locally temporary temporarily tried trying attempted paused";
const beginning = "began begun begins starting started start";
const things =
  "backup backups snapshot snapshots database databases db replica replicas cluster clusters file files version versions dump dumps table tables branch commit config configuration data rows dns hostname hostnames conflict conflicts ticket tickets dashboard session sessions cache index topology";

export const momentSigns: readonly MomentSign[] = [
  {
    moment: "detected",
    nouns: none,
    whole: set(incidents),
    verbs: set("detected detect detecting noticed spotted discovered"),
    alone: set("detected detect detection"),
    unless: set(`${partly} ${beginning} attack attacks cause customers customer users user`),
  },
  {
    moment: "acknowledged",
    nouns: set("alert alerts page pages it incident call"),
    whole: none,
    verbs: set("acknowledged acknowledge acknowledging acked"),
    alone: set("acknowledged acknowledge acknowledgement acked"),
    unless: set(`${partly} ${beginning} publicly public customers status error errors mistake`),
  },
  {
    moment: "assembled",
    nouns: set("team responders"),
    whole: none,
    verbs: set("assembled assembling gathered convened"),
    alone: none,
    unless: set(partly),
  },
  {
    moment: "cause_identified",
    nouns: set("cause culprit trigger"),
    whole: none,
    verbs: set(
      "identified identify identifying found find finding known traced established understood located pinpointed isolated diagnosed confirmed discovered determined",
    ),
    alone: none,
    unless: set(`${partly} ${beginning} unknown suspected until`),
  },
  {
    moment: "fix_developed",
    nouns: set("fix hotfix patch"),
    whole: none,
    verbs: set("developed developing written ready built prepared coded"),
    alone: none,
    unless: set(`${partly} ${beginning} permanent`),
  },
  {
    moment: "fix_deployed",
    nouns: set("fix hotfix patch"),
    whole: none,
    verbs: set("deployed deploy deploying deployment released shipped rolled rollout live"),
    alone: none,
    unless: set(`${partly} ${beginning} permanent back`),
  },
  {
    moment: "restored",
    nouns: set("everything full fully completely normal all"),
    whole: set(`${incidents} service services functionality site system traffic production`),
    verbs: set("restored recovered resolved restore restoring recover recovering resolve resolving"),
    alone: set("restored resolved recovered"),
    unless: set(`${partly} ${beginning} ${things}`),
  },
  {
    moment: "started",
    nouns: none,
    whole: set(lasting),
    verbs: set("started began starts begins start"),
    alone: none,
    unless: set(
      `${partly} investigation investigating recovery recovering resolve subside ease work working`,
    ),
  },
  {
    moment: "ended",
    nouns: none,
    whole: set(lasting),
    verbs: set("ended ends over end"),
    alone: none,
    unless: set(partly),
  },
];
