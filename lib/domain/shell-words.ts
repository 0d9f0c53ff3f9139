/** A word of a command without its quotes, and the line (from 1) on which it starts. `quoted` holds where all of it stood in quotes. */
export type ShellWord = { text: string; raw: string; line: number; quoted: boolean };

/** One simple command; `end` is what ends it: `&&`, `||`, `|`, `;`, `&`, a parenthesis or a line's end. */
export type ShellCommand = { line: number; words: ShellWord[]; end: string };

export type ShellText = { commands: ShellCommand[]; remarks: { line: number; text: string }[] };

type Quote = "'" | '"' | "`";
const ends = /&&|\|\||[;&|\n()]/y;

/** Reads commands as a shell splits them, without running or filling in anything. */
class ShellReader {
  readonly commands: ShellCommand[] = [];
  readonly remarks: { line: number; text: string }[] = [];
  private words: ShellWord[] = [];
  private word: ShellWord | null = null;
  private line = 1;
  private at = 0;

  constructor(private readonly text: string) {}

  read(): ShellText {
    while (this.at < this.text.length) this.step(this.text[this.at] ?? "");
    this.endCommand("\n");
    return { commands: this.commands, remarks: this.remarks };
  }

  private step(sign: string): void {
    if (sign === "\\") this.readEscape();
    else if (sign === "'" || sign === '"' || sign === "`") this.readQuoted(sign);
    else if (sign === "$" && this.text[this.at + 1] === "(") this.readNested();
    else if (sign === "#" && this.word === null) this.readRemark();
    else if (!this.readEnd()) this.readLetter(sign);
  }

  private readEnd(): boolean {
    ends.lastIndex = this.at;
    const end = ends.exec(this.text)?.[0];
    // The & of `2>&1` and `&>log` belongs to its redirection.
    const redirects = end === "&" && (this.text[this.at - 1] === ">" || this.text[this.at + 1] === ">");
    if (end === undefined || redirects) return false;
    this.endCommand(end);
    this.at += end.length;
    if (end === "\n") this.line += 1;
    return true;
  }

  private readLetter(sign: string): void {
    if (/\s/.test(sign)) this.endWord();
    else this.add(sign, sign);
    this.at += 1;
  }

  private readEscape(): void {
    const next = this.text[this.at + 1] ?? "";
    const length = next === "\r" && this.text[this.at + 2] === "\n" ? 3 : 2;
    if (next === "\n" || length === 3) this.line += 1;
    else this.add(next, `\\${next}`);
    this.at += length;
  }

  private readQuoted(quote: Quote): void {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== quote) {
      end += quote !== "'" && this.text[end] === "\\" ? 2 : 1;
    }
    // What never ends is an apostrophe in a sentence: it must not swallow the commands behind it.
    if (end >= this.text.length) {
      this.add(quote, quote);
      this.at += 1;
      return;
    }
    const inside = this.text.slice(this.at + 1, end);
    this.add(quote === "`" ? `$(${inside})` : inside, `${quote}${inside}${quote}`, quote !== "`");
    this.skipTo(end + 1);
  }

  /** `$(…)` is part of its word, whatever stands in it. */
  private readNested(): void {
    let depth = 0;
    let end = this.at + 1;
    for (; end < this.text.length; end += 1) {
      if (this.text[end] === "(") depth += 1;
      if (this.text[end] === ")") depth -= 1;
      if (depth === 0) break;
    }
    const inside = this.text.slice(this.at, end + 1);
    this.add(inside, inside);
    this.skipTo(end + 1);
  }

  private readRemark(): void {
    const found = this.text.indexOf("\n", this.at);
    const end = found < 0 ? this.text.length : found;
    this.remarks.push({ line: this.line, text: this.text.slice(this.at + 1, end).trim() });
    this.at = end;
  }

  private skipTo(end: number): void {
    for (; this.at < end && this.at < this.text.length; this.at += 1) {
      if (this.text[this.at] === "\n") this.line += 1;
    }
  }

  private add(text: string, raw: string, quoted = false): void {
    this.word ??= { text: "", raw: "", line: this.line, quoted: true };
    this.word.text += text;
    this.word.raw += raw;
    this.word.quoted &&= quoted;
  }

  private endWord(): void {
    if (this.word !== null) this.words.push(this.word);
    this.word = null;
  }

  private endCommand(end: string): void {
    this.endWord();
    const line = this.words[0]?.line;
    if (line !== undefined) this.commands.push({ line, words: this.words, end });
    this.words = [];
  }
}

/**
 * Splits a text into simple commands and remarks: quotes, escapes, lines that go on, chains with `&&`, `||`, `;` and `|`. Keywords of
 * the shell stay words. Nothing is run. Takes time in proportion to the text.
 */
export function shellText(text: string): ShellText {
  return new ShellReader(text).read();
}
