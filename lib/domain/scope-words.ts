import { withoutHiding } from "./hidden-characters";

/** `1 file`, `3 files`; a plural other than with an s is given. */
export function counted(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString("en-GB")} ${amount === 1 ? one : many}`;
}

/** The first of several paths or names in words: `a, b, c and 4 more`. Hidden characters in them are written out. */
export function firstOf(names: readonly string[], shown = 3): string {
  const first = names.slice(0, shown).map(withoutHiding).join(", ");
  return names.length > shown ? `${first} and ${(names.length - shown).toLocaleString("en-GB")} more` : first;
}

// A word counts where a clause starts: "fix the pool, refactor the client" does more, "crash after the refactoring" only says where it comes from.
const clause =
  "(?:^|[.;,+&]|\\band|\\balso|\\bthen|\\bplus|\\bwhile)[ \\t]{0,4}(?:[-*][ \\t]{1,4})?(?:[a-z]{2,12}(?:\\([^()\\n]{0,40}\\))?!?:[ \\t]{1,4})?(?:(?:some|minor|small|general|code|a bit of|along the way|also)[ \\t]{1,4}){0,2}";
const refactors = new RegExp(
  `${clause}(refactor(?:s|ed|ing)?|clean(?:s|ed|ing)?[ -]?ups?|clean(?:ed|ing)? up|tid(?:y|ies|ied|ying)(?:[ -]up)?|reformat(?:s|ted|ting)?|restructur(?:e|es|ed|ing)|reorgani[sz](?:e|es|ed|ing)|renam(?:e|es|ed|ing)|moderni[sz](?:e|es|ed|ing)|simplif(?:y|ies|ied|ying))(?![\\w-])`,
  "im",
);
const refactorType = /^(?:refactor|style)(?:\([^()\n]{0,40}\))?!?:/im;
const adds = new RegExp(
  `${clause}((?:add(?:s|ed|ing)? support for|introduc(?:e|es|ed|ing)|implement(?:s|ed|ing)?(?: an?| the)? new|add(?:s|ed|ing)? (?:an? )?new (?:feature|page|screen|endpoint|route|option|setting|button|command|field|tab)s?))(?![\\w-])`,
  "im",
);
const featureType = /^(?:feat|feature)(?:\([^()\n]{0,40}\))?!?:/im;

/** How much of a message is read; no commit's summary is longer. */
const messageLength = 20_000;

function wordOf(message: string | null, type: RegExp, words: RegExp): string | null {
  const text = (message ?? "").slice(0, messageLength);
  return (type.exec(text)?.[0] ?? words.exec(text)?.[1])?.toLowerCase() ?? null;
}

/** The word by which a message says that the change tidies up as well; null without one. */
export function refactorWord(message: string | null): string | null {
  return wordOf(message, refactorType, refactors);
}

/** The word by which a message says that the change adds something new; null without one. */
export function featureWord(message: string | null): string | null {
  return wordOf(message, featureType, adds);
}
