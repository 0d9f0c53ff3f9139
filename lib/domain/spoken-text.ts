const fence = /^ {0,3}(`{3,}|~{3,})/;
const indented = /^(?: {4}|\t)/;

/**
 * A Markdown text with its code taken out, as long as before: fenced and indented blocks and code spans become spaces, line breaks stay. Takes
 * time in proportion to the text.
 */
export function spokenText(text: string): string {
  const spoken: string[] = [];
  let paragraph: string[] = [];
  let open: string | null = null;
  const endParagraph = () => {
    if (paragraph.length > 0) spoken.push(withoutSpans(paragraph.join("\n")));
    paragraph = [];
  };
  for (const line of text.split("\n")) {
    const mark = fence.exec(line)?.[1] ?? null;
    if (open !== null) {
      spoken.push(blank(line));
      if (mark !== null && closes(mark, open, line)) open = null;
    } else if (
      mark !== null &&
      !(mark.startsWith("`") && line.trimStart().slice(mark.length).includes("`"))
    ) {
      endParagraph();
      open = mark;
      spoken.push(blank(line));
    } else if (line.trim() === "") {
      endParagraph();
      spoken.push(line);
    } else if (paragraph.length === 0 && indented.test(line)) {
      spoken.push(blank(line));
    } else {
      paragraph.push(line);
    }
  }
  endParagraph();
  return spoken.join("\n");
}

function blank(text: string): string {
  return " ".repeat(text.length);
}

/** A fence ends with the same mark, at least as long, and nothing behind it. */
function closes(mark: string, open: string, line: string): boolean {
  return mark[0] === open[0] && mark.length >= open.length && line.trim() === mark;
}

/** Takes code spans out of a paragraph: a run of backticks up to the next run of the same length. */
function withoutSpans(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ start: index, length }));
  const nextAlike = new Map<number, number>();
  const closing = runs.map(() => -1);
  for (const [place, { length }] of [...runs.entries()].reverse()) {
    closing[place] = nextAlike.get(length) ?? -1;
    nextAlike.set(length, place);
  }
  const parts: string[] = [];
  let written = 0;
  let place = 0;
  for (let run = runs[place]; run !== undefined; run = runs[place]) {
    const end = runs[closing[place] ?? -1];
    if (end === undefined) {
      place += 1;
      continue;
    }
    const stop = end.start + end.length;
    parts.push(text.slice(written, run.start), text.slice(run.start, stop).replace(/[^\n]/g, " "));
    written = stop;
    place = (closing[place] ?? place) + 1;
  }
  return [...parts, text.slice(written)].join("");
}
