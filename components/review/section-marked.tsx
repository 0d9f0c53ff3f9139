import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { TextPart } from "@/lib/client/merge-text-parts";

/** Words that are read out around a change; they are not copied with the text. */
function Aloud({ children }: { children: string }) {
  return (
    <span className="select-none">
      <VisuallyHidden>{children}</VisuallyHidden>
    </span>
  );
}

/** The blanks that a change begins with, which look better unmarked, and the rest. */
function ledBy(text: string): [blanks: string, rest: string] {
  const rest = text.trimStart();
  return rest === "" ? ["", text] : [text.slice(0, text.length - rest.length), rest];
}

const longest = 240;
const shown = 90;

/** A long stretch that stayed the same, its middle left out. */
function excerpt(text: string, first: boolean, last: boolean): string {
  if (text.length <= longest) return text;
  const head = first ? "" : text.slice(0, shown);
  const tail = last ? "" : text.slice(-shown);
  return `${head} … ${tail}`;
}

const looks = {
  ins: { word: "added", look: "bg-ok-wash underline decoration-2 underline-offset-2" },
  del: { word: "removed", look: "bg-p0-wash line-through" },
  mark: { word: "differs", look: "bg-p1-wash text-ink underline decoration-2 underline-offset-2" },
};

/** A change, told by its line and in words for those who hear it. */
function Change({ as: Tag, text }: { as: keyof typeof looks; text: string }) {
  const [blanks, rest] = ledBy(text);
  const { word, look } = looks[Tag];
  return (
    <>
      {blanks}
      <Tag className={look}>
        <Aloud>{` [${word}: `}</Aloud>
        {rest}
        <Aloud>] </Aloud>
      </Tag>
    </>
  );
}

/** Each part with how many characters stand before it, which tells it from all others. */
function placed(parts: readonly TextPart[]): (TextPart & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const before = at;
    at += part.text.length;
    return { ...part, at: before };
  });
}

/** What changed from one text to the next: what came underlined, what went struck through. What stayed is shortened. */
export function ChangedText({ parts }: { parts: readonly TextPart[] }) {
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {placed(parts).map(({ kind, text, at }, index) =>
        kind === "same" ? (
          <span key={at}>{excerpt(text, index === 0, index === parts.length - 1)}</span>
        ) : (
          <Change key={at} as={kind === "added" ? "ins" : "del"} text={text} />
        ),
      )}
    </p>
  );
}

/** The whole of one of two texts, what the other has not underlined. */
export function DifferingText({ parts, side }: { parts: readonly TextPart[]; side: "added" | "removed" }) {
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {placed(parts).map(({ kind, text, at }) => {
        if (kind === "same") return <span key={at}>{text}</span>;
        return kind === side ? <Change key={at} as="mark" text={text} /> : null;
      })}
    </p>
  );
}
