import { hasWord } from "./consistency-clauses";
import {
  type Contradiction,
  clockOf,
  type Known,
  type Moment,
  minute,
  momentClauses,
  type Stand,
  standsOf,
} from "./consistency-facts";
import type { Mention, Said, SaidClause } from "./consistency-moments";

/** What a sentence says of two moments: the first came before the second. */
type Claim = { earlier: Mention; later: Mention };

const set = (words: string) => new Set(words.split(" "));
const denials = set("not never no without instead rather until only neither nobody");
const otherDeployments = set("bad earlier previous first second failed faulty last a another original of");
const afterDeployment: ReadonlySet<Moment> = new Set<Moment>(["cause_identified", "fix_developed"]);
const speaksOfDeploying = /\b(?:deploy|rollout|rolled out|release)/i;

/** "After the deployment the cause was identified": the fix's, unless the timeline holds an earlier one or the words name another. */
function deployment(
  { words, mentions }: SaidClause,
  next: SaidClause | undefined,
  known: Known,
): Mention | null {
  const word = words.find(({ low }) => low === "deployment" || low === "deploy");
  const others = [...mentions, ...(next?.mentions ?? [])];
  if (
    word === undefined ||
    hasWord(words, otherDeployments) ||
    !others.some(({ moment }) => afterDeployment.has(moment))
  )
    return null;
  const cause = standsOf(known, "cause_identified")[0]?.at ?? 0;
  const earlier = known.facts.entries.some(
    ({ at, text }) => at.getTime() < cause && speaksOfDeploying.test(text),
  );
  return earlier || mentions.some(({ moment }) => moment === "fix_deployed")
    ? null
    : { moment: "fix_deployed", at: word.at, end: word.end, aim: false };
}

function claimOf(earlier: Mention | undefined, later: Mention | undefined): Claim[] {
  if (earlier === undefined || later === undefined || earlier.moment === later.moment) return [];
  if (earlier.aim || later.aim) return [];
  return [{ earlier, later }];
}

function only(clause: SaidClause | undefined): Mention | undefined {
  return clause?.mentions.length === 1 ? clause.mentions[0] : undefined;
}

/** What the link of the clause at this place says of it and of the clause beside it. */
function claimsAt(clauses: readonly SaidClause[], place: number, known: Known): Claim[] {
  const [left, here, right] = [clauses[place - 1], clauses[place], clauses[place + 1]];
  if (here?.link === "then") return claimOf(only(left), only(here));
  if (here?.link !== "after" && here?.link !== "before" && here?.link !== "once") return [];
  const turned = here.link === "before";
  const order = (one?: Mention, other?: Mention) => (turned ? claimOf(other, one) : claimOf(one, other));
  const bare = turned ? null : deployment(here, right, known);
  const mentions = [...(bare === null ? [] : [bare]), ...here.mentions].sort((a, b) => a.at - b.at);
  const [first, second, third] = mentions;
  if (second !== undefined) return here.fronted && third === undefined ? order(first, second) : [];
  return here.fronted ? order(first, only(right) ?? only(left)) : order(first, only(left));
}

function describe(known: Known, moment: Moment, { at }: Stand): string {
  return `${momentClauses[moment]} at ${clockOf(known, at)}`;
}

function against({ text }: Said, { earlier, later }: Claim, known: Known): Contradiction | null {
  const [firsts, seconds] = [standsOf(known, earlier.moment), standsOf(known, later.moment)];
  const [first, second] = [firsts[0], seconds[0]];
  if (first === undefined || second === undefined) return null;
  const latest = Math.max(...seconds.map(({ at }) => at));
  if (Math.min(...firsts.map(({ at }) => at)) < latest + minute) return null;
  const at = Math.min(earlier.at, later.at);
  const end = Math.max(earlier.end, later.end);
  return {
    at,
    length: end - at,
    found: text.slice(at, end),
    kind: "order",
    message: `The text says ${momentClauses[earlier.moment]} before ${momentClauses[later.moment]}; on record ${describe(known, later.moment, second)} and ${describe(known, earlier.moment, first)}.`,
    correct: null,
    entryId: first.entryId ?? second.entryId,
  };
}

/** R-PIR-03: what a sentence says of the order of two key moments and the record has the other way round. */
export function orderContradictions(said: Said, known: Known): Contradiction[] {
  if (said.plans || hasWord(said.words, denials)) return [];
  return said.clauses.flatMap((_, place) =>
    claimsAt(said.clauses, place, known).flatMap((claim) => against(said, claim, known) ?? []),
  );
}
