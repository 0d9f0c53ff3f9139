import fc from "fast-check";
import { expect, test } from "vitest";
import {
  excerptOf,
  firstMentions,
  handleOf,
  mentionBeingTyped,
  mentionedHandles,
  mentionNotices,
  mentionsAtMost,
  newlyMentioned,
} from "./mention";
import { spokenText } from "./spoken-text";

test.each([
  ["@john.doe look at the pool", ["john.doe"]],
  ["Asked @John.Doe, then @mei_2 (and @lin-wu).", ["john.doe", "mei_2", "lin-wu"]],
  ["@ana @ANA @ana.", ["ana"]],
  ["- @ana\n- **@bob**\n> @cy", ["ana", "bob", "cy"]],
  ["Is it you, @ana?", ["ana"]],
  ["@ana's pager, @ana…", ["ana"]],
])("R-INC-12 %j mentions %j", (text, handles) => expect(mentionedHandles(text)).toEqual(handles));

test.each([
  "write to john.doe@example.org",
  "in `@ana` and ``a ` @bob`` is code",
  "```\n@ana\n```",
  "~~~ts\n@ana\n```\n@bob\n~~~",
  "Done:\n\n    @ana\n",
  "https://medium.example/@ana/post",
  "@john@mastodon.example",
  "a@@b, @@ana, \\@ana",
  "@josé",
  "@",
  "@ ana",
])("R-INC-12 %j mentions nobody", (text) => expect(mentionedHandles(text)).toEqual([]));

test("an open backtick and a closed block end nothing else: what is said after them counts", () => {
  expect(mentionedHandles("a ` b @ana\n\n`x` @bob\n```\n@no\n```\n@cy")).toEqual(["ana", "bob", "cy"]);
});

const handle = fc.stringMatching(/^[a-z0-9_]([a-z0-9_.+-]{0,10}[a-z0-9_])?$/);

test("whoever can be mentioned is found by their handle, wherever it stands between spaces", () => {
  fc.assert(
    fc.property(
      handle,
      fc.constantFrom("", "see ", "a, b\n", "(", "**"),
      fc.constantFrom("", " now", ", ok", ")"),
      (name, before, after) => {
        expect(handleOf(`${name}@example.org`)).toBe(name);
        expect(mentionedHandles(`${before}@${name}${after}`)).toEqual([name]);
        expect(mentionedHandles(`${before}\`@${name}\`${after}`)).toEqual([]);
        expect(mentionedHandles(`${before}${name}@${name}.org`)).toEqual([]);
      },
    ),
  );
});

test("taking code out keeps every length and line, and is done once", () => {
  const text = fc.string({
    unit: fc.constantFrom("`", "``", "~~~", "\n", "    ", "@a", " ", "x", "\n```\n"),
  });
  fc.assert(
    fc.property(text, (source) => {
      const spoken = spokenText(source);
      expect(spoken.length).toBe(source.length);
      expect(spoken.split("\n").length).toBe(source.split("\n").length);
      for (const [place, letter] of [...spoken].entries()) expect([" ", source[place]]).toContain(letter);
    }),
  );
});

test.each(["@", "@a.", "`@a` ``", "``` @", "\n    @a\n\n", "@a@", "`".repeat(7)])(
  "the longest text, made of %j, is read like any other",
  (piece) => {
    const long = piece.repeat(Math.ceil(20_000 / piece.length));
    expect(mentionedHandles(long).length).toBeLessThanOrEqual(2);
  },
);

test("an edit mentions only those whom the text before did not, fifty at most", () => {
  expect(newlyMentioned("@ana asks", "@bob and @ana ask")).toEqual(["bob"]);
  expect(newlyMentioned(null, "@bob")).toEqual(["bob"]);
  const crowd = Array.from({ length: 80 }, (_, place) => `@p${place}`).join(" ");
  expect(newlyMentioned(null, crowd)).toHaveLength(mentionsAtMost);
});

test("a table tells of the first of its rows that mentions somebody", () => {
  const rows = [
    { id: "1", body: "@ana pages @bob" },
    { id: "2", body: "@bob answers @cy" },
  ];
  expect(firstMentions(rows, "me").map(({ handles }) => handles)).toEqual([["ana", "bob"], ["cy"]]);
});

test("the author and who may not see the incident are not told; people of one handle are both told", () => {
  const people = [
    { id: "1", email: "ana@a.example" },
    { id: "2", email: "ana@b.example" },
    { id: "3", email: "bob@a.example" },
    { id: "4", email: "cy@a.example" },
  ];
  const entry = { id: "e", body: "@ana @bob @cy", byId: "3", handles: ["ana", "bob", "cy"] };
  const [notice, ...others] = mentionNotices(entry, people, (id) => id !== "4");
  expect(others).toEqual([]);
  expect(notice).toEqual({
    kind: "mentioned",
    cause: "mention:e",
    payload: { entryId: "e", byId: "3", excerpt: "@ana @bob @cy" },
    to: { roles: [], userIds: ["1", "2"] },
  });
  expect(mentionNotices(entry, people, () => false)).toEqual([]);
});

test("an excerpt is one line of 140 characters at most, and cuts no character in two", () => {
  expect(excerptOf("a\n\n b")).toBe("a b");
  expect([...excerptOf("🔥".repeat(500))]).toHaveLength(140);
});

test.each([
  ["hello @jo", 9, { from: 6, typed: "jo" }],
  ["@", 1, { from: 0, typed: "" }],
  ["a@b", 3, null],
  ["@jo hn", 6, null],
  ["@john rest", 3, { from: 0, typed: "jo" }],
])("while %j is typed, with the caret at %i", (text, caret, found) => {
  expect(mentionBeingTyped(text, caret)).toEqual(found);
});
