/** Words for somebody, in small letters. `they` is left to the rules: it stands for machines as often. */
export const personWords: ReadonlySet<string> = new Set(
  "i we he she you who someone somebody anyone anybody nobody engineer engineers developer developers operator operators team teams on-call oncall responder responders admin admins administrator administrators reviewer reviewers author authors commander dba dbas manager managers lead leads colleague colleagues staff employee employees contractor contractors sysadmin sre sres tester testers technician technicians intern".split(
    " ",
  ),
);

/** Owners that are somebody. */
export const ownerWords: ReadonlySet<string> = new Set("his her their my our your whose".split(" "));

/** What looks like an owner and is none. */
export const notOwners: ReadonlySet<string> = new Set(
  "it's that's there's what's let's here's he's she's who's where's how's one's".split(" "),
);

/** Whom or what a clause can speak of. */
export const subjectWords: ReadonlySet<string> = new Set(
  "i we he she you they it someone somebody anyone there the this that these those our".split(" "),
);

/** First names that are words too: at the beginning of a sentence they are read as the word. */
export const doubleNames: ReadonlySet<string> = new Set(
  "Amber Art August April Bill Chase Dawn Drew Faith Frank Grace Grant Guy Hope Jack Joy June Mark May Max Miles Pat Ray Rob Rose Ruby Sky Sue Summer Will".split(
    " ",
  ),
);

/** First names that are months too: beside a day or a preposition of time they are read as the month. */
export const monthNames: ReadonlySet<string> = new Set("April August Jan June May".split(" "));

/** What somebody is said to have done to the harm of others: verbs that follow the name. */
export const faultVerbs: ReadonlySet<string> = new Set(
  "broke breaks deleted caused causes missed wiped overwrote corrupted misconfigured mistyped mishandled overlooked mistake mistakes blunder ruined destroyed".split(
    " ",
  ),
);

/** The same in more than one word. */
export const faultPhrases: readonly string[] = [
  "took down",
  "brought down",
  "dropped the",
  "dropped a",
  "had broken",
  "has broken",
  "the wrong",
  "introduced the bug",
  "introduced a bug",
  "introduced the fault",
  "introduced a regression",
  "introduced the regression",
  "let this",
];

/** What was done, before "by" and a name. */
export const faultParticiples: ReadonlySet<string> = new Set(
  "broken deleted caused missed wiped overwritten corrupted misconfigured mistyped mishandled overlooked introduced triggered dropped mistake mistakes blunder ruined destroyed error".split(
    " ",
  ),
);

/** What people do for the incident: whoever is named with one of these before the fault only met it. */
export const responderVerbs: ReadonlySet<string> = new Set(
  "found finds noticed saw sees detected reported identified fixed restored discovered said says confirmed paged investigated rolled explained spotted traced reverted acknowledged joined declared suggested asked opened verified announced told repaired replaced recovered wrote removed checked reviewed understood realised realized learned thought suspected proposed led showed stopped mitigated resolved undid analysed analyzed looked read is helped did never not didn't".split(
    " ",
  ),
);

/** Participles that do not end in -ed, for "should have known". */
export const irregularParticiples: ReadonlySet<string> = new Set(
  "been had done gone seen known found caught made taken given told kept held thought brought built sent spent shown written chosen broken driven begun become come got gotten heard led meant met paid said spoken stood taught understood withdrawn frozen forgotten foreseen overridden rebuilt undone rewritten felt left run read set cut split shut put let".split(
    " ",
  ),
);

/** Words in -ed that are no participles. */
export const notParticiples: ReadonlySet<string> = new Set(
  "need speed feed seed embed breed shed weed exceed proceed succeed hundred red bed".split(" "),
);

/** Participles that describe a thing as often: "should have automated tests" is a plan, "should have automated this" is hindsight. */
export const describingParticiples: ReadonlySet<string> = new Set(
  "automated combined dedicated defined detailed distributed documented encrypted fixed improved increased integrated isolated limited managed named protected read reduced rehearsed replicated required restricted run scheduled scoped separated set shared shut signed split staged structured tested tiered unlimited updated validated versioned verified reviewed approved cut left".split(
    " ",
  ),
);

/** What follows such a word where it is the verb. */
export const afterVerbs: ReadonlySet<string> = new Set(
  "the a an this that these those it them him her us me our their its his my your by in on at to for from with before after earlier sooner when if first up out off down back what why how whether every each all any both more".split(
    " ",
  ),
);

/** Words that deny what follows. */
export const deniedWords: readonly string[] = [
  "not",
  "nobody",
  "no",
  "none",
  "never",
  "without",
  "nothing",
  "isn't",
  "wasn't",
  "don't",
];

/** Words after which a verb in the past says what was done to something. */
export const passiveWords: readonly string[] = [
  "was",
  "were",
  "been",
  "is",
  "are",
  "be",
  "being",
  "got",
  "gets",
];

/** What makes "error" or "fault" part of a technical name. */
export const errorNouns: readonly string[] =
  "rate rates message messages page pages count counts log logs code codes report reports budget budgets handling handler tracking response responses domain tolerance injection line".split(
    " ",
  );
