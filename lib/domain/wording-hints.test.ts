import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordingHints } from "./wording-hints";
import { wordingRules } from "./wording-rules";

const people = ["Ada Byron", "Grace Hopper", "Will Jones", "May Lin", "Jean-Luc Roy", "Dr Zoë O'Neill"];
const folder = join(process.cwd(), "e2e/data/incidents");

/** Every text in a published incident, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const brief = (text: string) => wordingHints(text, people).map(({ rule, found }) => [rule, found]);

describe("R-PIR-03 blaming language gives a hint", () => {
  test.each([
    ["The alert should have fired.", "should_have", "should have"],
    ["We should’ve tested the change.", "should_have", "should’ve"],
    ["The query should probably have been reviewed.", "should_have", "should probably have"],
    ["This should never have been merged.", "should_have", "should never have"],
    ["It shouldn't have gone out.", "should_have", "shouldn't have"],
    [
      "We should **have** tested backups on a schedule, and should have tested the restore.",
      "should_have",
      "should have",
    ],
    ["- Testing could have caught this issue", "could_have", "could have"],
    ["The page could easily have been sent earlier.", "could_have", "could easily have"],
    ["A canary would have shown it.", "would_have", "would have"],
    ["If only we had kept the old key.", "if_only", "If only we"],
    ["The on-call engineer failed to answer the page.", "failed_to", "failed to"],
    ["The on-call engineer failed to notice the alert.", "failed_to_act", "failed to notice"],
    ["Ada failed to roll back.", "failed_to", "failed to"],
    ["Nobody was told, a failure to communicate.", "failed_to_act", "failure to communicate"],
    ["The release manager forgot to set the flag.", "forgot", "forgot"],
    ["Backups were neglected.", "neglect", "neglected"],
    ["It was negligence.", "neglect", "negligence"],
    ["The team did not even bother to look.", "not_bother", "did not even bother"],
    ["They couldn't be bothered.", "not_bother", "couldn't be bothered"],
    ["The operator ignored the warning.", "person_ignored", "ignored"],
    ["The team never checked the backups.", "never_checked", "never checked"],
    ["Nobody checked the disk.", "never_checked", "Nobody checked"],
    ["No one ever tested it.", "never_checked", "No one ever tested"],
    ["A careless change.", "careless", "careless"],
    ["He carelessly ran the script.", "careless", "carelessly"],
    ["An incompetent review.", "insult", "incompetent"],
    ["A stupid default.", "insult", "stupid"],
    ["A rookie mistake.", "insult", "rookie mistake"],
    ["The migration was botched.", "botched", "botched"],
    ["Root cause: human error.", "human_error", "human error"],
    ["It was an operator error, not a bug.", "human_error", "operator error"],
    ["User error led to the loss.", "human_error", "User error"],
    ["This was the fault of the vendor.", "fault_of", "the fault of"],
    ["The database team is to blame.", "to_blame", "to blame"],
    ["The engineer was at fault.", "at_fault", "at fault"],
    ["It was the developer's mistake.", "whose_mistake", "developer's mistake"],
    ["Bob's mistake cost an hour.", "whose_mistake", "Bob's mistake"],
    ["It was their fault.", "whose_mistake", "their fault"],
    ["The engineer's error went unseen.", "whose_mistake", "engineer's error"],
    ["The engineer made a mistake.", "made_a_mistake", "made a mistake"],
    ["They knew better.", "knew_better", "knew better"],
    ["The pool was obviously too small.", "obviously", "obviously"],
    ["Of course it broke.", "obviously", "Of course"],
    ["Clearly, the limit was too low.", "clearly", "Clearly"],
    ["The limit was clearly wrong.", "clearly", "was clearly wrong"],
    ["They simply had to restart it.", "just_do", "simply had to"],
    ["You just need to restart it.", "just_do", "just need to"],
    ["Just restart the pods next time.", "just_do", "Just restart"],
    ["The team should just follow the runbook.", "just_do", "should just"],
  ])("%s", (text, rule, found) => {
    expect(brief(text)).toEqual([[rule, found]]);
  });

  test("says where it stands, why, and a better wording", () => {
    const text = "Line one.\n\nThe alert should have fired.";
    const [hint] = wordingHints(text, []);
    expect(hint).toMatchObject({
      at: text.indexOf("should"),
      length: 11,
      found: "should have",
      kind: "counterfactual",
    });
    expect(hint?.why).not.toBe("");
    expect(hint?.better).not.toBe("");
  });

  test("comes in the order of the text, and no two lie over one another", () => {
    const hints = wordingHints(
      "Ada forgot it, obviously. She should just have asked. It was Ada's mistake.",
      people,
    );
    for (const [place, { at }] of hints.entries()) {
      const before = hints[place - 1];
      expect(at).toBeGreaterThanOrEqual(before === undefined ? 0 : before.at + before.length);
    }
    expect(hints.map(({ rule }) => rule)).toEqual(["forgot", "obviously", "should_have", "whose_mistake"]);
  });
});

describe("R-PIR-03 a person beside a fault gives a hint that points at the system", () => {
  test.each([
    ["Ada broke the login.", "Ada"],
    ["Then Ada Byron deleted the volume.", "Ada Byron"],
    ["At 14:20 Grace pushed the wrong tag.", "Grace"],
    ["Ada, the on-call engineer, deleted the data.", "Ada"],
    ["Ada ran a script which wiped the disk.", "Ada"],
    ["Ada's deploy caused the outage.", "Ada's"],
    ["The table was deleted by Ada.", "Ada"],
    ["The outage was caused by Ada Byron's change.", "Ada Byron's"],
    ["The mistake was Ada's.", "Ada's"],
    ["We were down because of Ada.", "Ada"],
    ["Jean-Luc missed the page.", "Jean-Luc"],
    ["Zoë dropped the table.", "Zoë"],
    ["Later Will missed the page.", "Will"],
    ["Will Jones missed the page.", "Will Jones"],
  ])("%s", (text, found) => {
    expect(brief(text)).toEqual([["person_and_fault", found]]);
  });

  test.each([
    "Ada found that the deploy had broken logins.",
    "Ada detected the outage caused by a bad deploy.",
    "Grace rolled back the release that broke logins.",
    "The deploy broke logins and Ada rolled it back.",
    "When Ada arrived, the job had deleted half of the rows.",
    "Ada did not delete anything.",
    "The table was deleted; Ada restored it.",
    "ada broke the login.",
    "Adamant rules broke the login.",
    "Will this have caused an outage elsewhere?",
    "In May the job deleted old rows.",
    "On 3 May a change caused the same.",
    "Ada is the incident commander.",
  ])("not: %s", (text) => {
    expect(brief(text)).toEqual([]);
  });

  test("names nobody who is not known", () => {
    expect(wordingHints("Ada broke the login.", [])).toEqual([]);
    expect(wordingHints("Ada broke the login.", ["", " ", "A"])).toEqual([]);
  });
});

describe("R-PIR-03 plain wording gives no hint", () => {
  test.each([
    "Every service should have a second owner.",
    "We should have automated tests and should have dedicated staff.",
    "The runbook should have steps for this.",
    "It could have been worse.",
    "It could have been much worse, and it would have lasted longer at noon.",
    "The bug could have caused data loss.",
    "What would have helped to see it sooner?",
    "You would have to restart it.",
    "It happens even if only one replica remains.",
    "The service failed to start.",
    "The deploy failed to notify subscribers.",
    "The replica failed to follow the primary.",
    "Users who forgot their password were locked out.",
    "The rate of user errors rose; the user error rate was 4 %.",
    "The page shows human error messages.",
    "The node at fault was replaced.",
    "Nobody is to blame.",
    "We are not here to blame anybody.",
    "Customers saw their error rate rise.",
    "The server's error page was cached.",
    "It's error handling that was missing.",
    "The restore was never tested.",
    "The script never checked whether the table existed.",
    "The scope is labelled clearly, and roles were clearly documented.",
    "Say clearly what is affected.",
    "It was not obviously related.",
    "The alert came just before the restart.",
    "It took just over 3 minutes and had just been restarted.",
    "Not just the API was slow.",
    "It simply returns the last value.",
    "The request was simply retried.",
    "The link was ignored by the router; the client ignored the header.",
    "Alerts to the team were ignored by the filter.",
    "Communication could be more proactive.",
    "A blameless review.",
    "A negligible share of requests.",
    "Lazy loading of images was off.",
  ])("%s", (text) => {
    expect(brief(text)).toEqual([]);
  });

  test.each([
    "Run `should have` now.",
    "Should `x` have tested?",
    "```\nhuman error\n```",
    "> You should have known, human error.",
    "See https://example.org/human-error and [this](/should-have).",
  ])("nor do code, quotations and addresses: %s", (text) => {
    expect(brief(text)).toEqual([]);
  });

  test("nor does any better wording that a hint offers", () => {
    for (const { key, better } of wordingRules) expect([key, brief(better)]).toEqual([key, []]);
  });

  test("the texts of published incidents give next to none", () => {
    const found = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .flatMap((file) => textsIn(JSON.parse(readFileSync(join(folder, file), "utf8"))))
      .flatMap((text) => brief(text).map((hint) => [...hint, text]));
    expect(found).toEqual([
      ["could_have", "could have", "The proxy crashed where it could have kept its last good file"],
    ]);
  });
});

describe("R-PIR-03 hints while somebody writes", () => {
  test.each([
    "should ",
    "should have ",
    "could … have ",
    "Ada, ",
    "Ada broke ",
    "a's ",
    "never ",
    "if only we ",
    "`",
    "](",
    "> ",
    "[a](",
    "\n",
    "the wrong",
  ])("a hostile text of %j is read to its end", (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(wordingHints(text, people).length).toBeLessThan(text.length);
  });
});

describe("R-PIR-03 the rules", () => {
  test("each has a key of its own, a reason and a better wording", () => {
    expect(new Set(wordingRules.map(({ key }) => key)).size).toBe(wordingRules.length);
    for (const { why, better } of wordingRules)
      expect([/[.?]$/.test(why), /[.?”]$/.test(better)]).toEqual([true, true]);
  });
});
