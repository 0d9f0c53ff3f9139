import type { Word } from "./prose";

/** A piece of a sentence that says one thing. `link` is the word that ties it to the rest, `fronted` whether that link looks ahead. */
export type Clause = {
  words: readonly Word[];
  at: number;
  end: number;
  link: string | null;
  fronted: boolean;
};

const links = new Set(["and", "but", "then", "while", "when", "once", "before", "after", "until", "whereas"]);
const pause = /[,;](?=\s)|\s[—–]\s/;
/** What a clause consists of that only says when or how long. */
const timeWords = new Set(
  "at by on in from to about around roughly approximately approx almost nearly after before within only just shortly over more less than utc gmt z am pm cet cest est edt pst pdt the a an of about h hr hrs hour hours min mins minute minutes m s sec second seconds day days later half one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty january february march april may june july august september october november december".split(
    " ",
  ),
);

/** Whether a word only says when or how long. */
export function isTime({ low }: Pick<Word, "low">): boolean {
  return /^\d/.test(low) || timeWords.has(low.replaceAll(".", ""));
}

/** Whether a linking word begins a clause here: not before a number, as in "after 20 minutes" and "between 14:30 and 14:45". */
function isLink(words: readonly Word[], place: number): boolean {
  if (!links.has(words[place]?.low ?? "")) return false;
  const article = /^(?:the|an?)$/.test(words[place + 1]?.low ?? "");
  const next = words[place + (article ? 2 : 1)];
  return next !== undefined && !isTime(next);
}

function clause(words: readonly Word[], fronted: boolean): Clause {
  const first = words[0];
  const link = words.find(({ low }, place) => place < 2 && low !== "and" && low !== "but" && links.has(low));
  const only = first !== undefined && links.has(first.low) ? first.low : null;
  return { words, at: first?.at ?? 0, end: words.at(-1)?.end ?? 0, link: link?.low ?? only, fronted };
}

type Piece = { words: Word[]; fronted: boolean };

/** A clause that only says when belongs to the next one ("At 14:45, the cause was found"), and at the end to the one before. */
function joinTimes(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open: Piece | null = null;
  for (const piece of pieces) {
    const whole: Piece = open ?? { words: [], fronted: piece.fronted };
    for (const word of piece.words) whole.words.push(word);
    if (open === null) joined.push(whole);
    open = piece.words.every(isTime) ? whole : null;
  }
  const before = joined.at(-2);
  if (open === null || before === undefined) return joined;
  for (const word of open.words) before.words.push(word);
  return joined.slice(0, -1);
}

/** The clauses of a sentence, given by its words in the text. */
export function clausesOf(text: string, words: readonly Word[]): Clause[] {
  const pieces: Piece[] = [];
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    const paused =
      before === undefined || pause.test(text.slice(before.end, Math.min(word.at + 1, before.end + 20)));
    const linked = isLink(words, place) && !(links.has(before?.low ?? "") && !paused);
    if (paused || linked) pieces.push({ words: [word], fronted: paused || links.has(before?.low ?? "") });
    else pieces.at(-1)?.words.push(word);
  }
  return joinTimes(pieces).map((piece) => clause(piece.words, piece.fronted));
}

/** What stands before a colon at the beginning of a line, in small letters: "Resolution Time: 1h 23m"; null where nothing does. */
export function labelOf(text: string, words: readonly Word[]): string | null {
  const label: string[] = [];
  for (const [place, { low, end }] of words.slice(0, 5).entries()) {
    label.push(low);
    const next = words[place + 1];
    const gap = text.slice(end, Math.min(next?.at ?? end + 4, end + 8));
    if (gap.includes(":") || gap.includes("|")) return /^\d/.test(low) ? null : label.join(" ");
  }
  return null;
}

/** Whether any of the words stands there. */
export function hasWord(words: readonly Word[], wanted: ReadonlySet<string>): boolean {
  return words.some(({ low }) => wanted.has(low));
}

const plans = new Set(
  "will shall should must would could might if unless expected estimated estimate estimates eta planned plan scheduled schedule aim target targets goal promise promised supposed deadline deadlines sla slo objective tomorrow ought recommended recommend propose proposed".split(
    " ",
  ),
);

/** Whether the sentence speaks of what is to be, or of a rule, and not of what was. */
export function speaksOfPlans(words: readonly Word[]): boolean {
  return (
    hasWord(words, plans) || words.some(({ low }, place) => low === "due" && words[place + 1]?.low !== "to")
  );
}
