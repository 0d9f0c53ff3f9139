import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownBody } from "./markdown-body";
import { baseUrl } from "./testing/example-document";
import { hostileBodies } from "./testing/hostile-bodies";
import { headingsOf, nodesOf, shownText } from "./testing/reading";

const written = (body: string) => markdownBody(body, baseUrl);

const pieces = [
  ...[
    "# ",
    "## Summary",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "- ",
    "1. ",
    "> ",
    "```",
    "~~~",
    "===",
    "---",
    "|",
    "|-|",
    " ",
  ],
  ...[
    "*",
    "**",
    "_",
    "~~",
    "`",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "<b>",
    "<!--",
    "-->",
    "<",
  ],
  ...[
    "&",
    "&amp;",
    "&#10;",
    "\\",
    "https://a.example",
    "www.b.example",
    "c@d.example",
    "javascript:x",
    "a",
    "word",
  ],
  ...[
    "[ ] ",
    "[x] ",
    "  \n",
    "\\\n",
    "!",
    ".",
    "é",
    "語",
    "🙂",
    "<script>",
    "</div>",
    "$",
    "\r\n",
    "\u00a0",
    ":-",
    "+ ",
  ],
];
const anyBody = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileBodies) },
);

function addressesOf(markdown: string): string[] {
  return nodesOf(markdown).flatMap((node) => ("url" in node ? [node.url] : []));
}

function expectHarmless(body: string) {
  const text = written(body);
  expect(written(text)).toBe(text);
  const around = `before\n\n${text}\n\n## After\n\nafter\n`;
  expect(headingsOf(around)).toEqual(["## After"]);
  const kinds = new Set(nodesOf(text).map(({ type }) => type));
  for (const kind of [
    "html",
    "image",
    "definition",
    "footnoteDefinition",
    "footnoteReference",
    "imageReference",
  ])
    expect(kinds).not.toContain(kind);
  for (const address of addressesOf(text)) expect(address).toMatch(/^(?:https?:\/\/|mailto:)/i);
}

describe("R-PIR-05 a section's Markdown in a document", { timeout: 60_000 }, () => {
  test.each(hostileBodies.map((body, index) => [index, body]))(
    "cannot reach beyond its section, and writing it again changes nothing: body %i",
    (_, body) => expectHarmless(body),
  );

  test("the same for any body", () => {
    fc.assert(fc.property(anyBody, expectHarmless), { numRuns: 300 });
  });

  test("the words of an ordinary body survive", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9é][A-Za-z0-9é_*.,:#>&|+-]{0,11}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const body = paragraphs.join("\n\n");
        expect(shownText(written(body))).toBe(shownText(body));
      }),
    );
  });

  test("what people write every day stays as it is", () => {
    const body = [
      "Two lines\nof **one** paragraph with `code` and [a link](https://a.example/x).",
      "- one\n- two\n  - nested\n\n    more of it",
      "1. first\n2. second",
      "> quoted",
      "```sh\ncurl -f https://a.example | grep '# ok'\n```",
      "| a | b |\n| - | - |\n| 1 | 2 |",
      "- [ ] open\n- [x] done",
    ].join("\n\ntext\n\n");
    expect(written(body)).toBe(body);
  });

  test("headings become bold paragraphs", () => {
    expect(written("# One **two**\n\nThree\n---\n\n#### Four")).toBe("**One two**\n\n**Three**\n\n**Four**");
  });

  test("HTML is visible text", () => {
    expect(shownText(written("<b>bold</b> and <!-- a comment -->"))).toBe(
      "<b>bold</b> and <!-- a comment -->",
    );
    expect(shownText(written("<div>\n  block\n</div>"))).toBe("<div>\nblock\n</div>");
  });

  test("links keep http, https, mailto and the product's incidents; others stand as their words", () => {
    const body =
      "[a](http://a.example) [b](mailto:b@c.example) [c](/incidents/INC-2024-002#entry-1) [d](javascript:x) [e](/settings) [f](/incidents/../settings)";
    expect(written(body)).toBe(
      "[a](http://a.example) [b](mailto:b@c.example) [c](https://firebreak.example/incidents/INC-2024-002#entry-1) d e f",
    );
  });

  test("images become links, references are resolved where they stand", () => {
    expect(
      written("![graph](https://a.example/g.png) ![x](data:image/png,1) [r][1]\n\n[1]: https://b.example"),
    ).toBe("[graph](https://a.example/g.png) x [r](https://b.example)");
    expect(shownText(written("Said[^n].\n\n[^n]: by the vendor"))).toBe("Said[n].\n[n] by the vendor");
  });

  test("an empty body gives nothing", () => {
    expect(written(" \n\n")).toBe("");
    expect(written("[unused]: https://a.example")).toBe("");
  });
});
