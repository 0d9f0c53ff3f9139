import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import EntryMarkdown from "@/components/timeline/entry-markdown";
import { everySection, fullDocument } from "@/lib/documents/testing/example-document";
import { hostileBodies } from "@/lib/documents/testing/hostile-bodies";
import { Report } from "./report";

const page = (document = fullDocument()) => renderToStaticMarkup(<Report document={document} level={2} />);

/** The part of a page under one of its headings. */
const under = (markup: string, heading: string) =>
  markup.split("<h2").find((part) => part.includes(`>${heading}</h2>`)) ?? "";

const harmless = new Set(
  "a blockquote br caption code dd del div dl dt em h2 h4 hr li ol p pre section span strong table tbody td th thead time tr ul article".split(
    " ",
  ),
);

/** What a page must not hold: other elements than those of a text, handlers, and links to anything but pages and mail. */
function harmIn(markup: string): string[] {
  const tags = [...markup.matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, name]) => name?.toLowerCase() ?? "");
  const links = [...markup.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? "");
  const handlers = [...markup.matchAll(/<[^>]*\s(on\w+|style|srcdoc)=/g)].map(([, name]) => name ?? "");
  return [
    ...tags.filter((name) => !harmless.has(name)),
    ...links.filter((address) => !/^(?:https?:\/\/|mailto:|\/|#|$)/.test(address)),
    ...handlers,
  ];
}

describe("R-PIR-05 the report on the page", () => {
  test("leads from each statement to its entries, as its Markdown and PDF do", () => {
    const cause = under(page(), "Root cause");
    expect(cause).toContain('href="/incidents/INC-2024-001#entry-e2"');
    const resolution = under(page(), "Resolution");
    expect(resolution).toContain("Departures from the policy");
    expect(resolution).toContain('href="/incidents/INC-2024-001#entry-e9"');
    expect(cause).not.toContain("Departures from the policy");
  });

  test.each(hostileBodies.map((body, index) => [index, body]))(
    "shows no script, no other link than to pages and mail and no raw HTML, whatever a section holds: body %i",
    (_, body) => {
      expect(harmIn(renderToStaticMarkup(<EntryMarkdown text={body} />))).toEqual([]);
      expect(harmIn(page({ ...fullDocument(), sections: everySection(body) }))).toEqual([]);
    },
  );

  test("names, notes, titles and answers are text and nothing else", () => {
    const text = '<img src=x onerror=alert(1)><script>alert(1)</script>[x](javascript:alert(1))" onclick="x';
    const full = fullDocument();
    const markup = page({
      ...full,
      incident: { ...full.incident, title: text, services: [text], key: "INC-2024-001" },
      lead: text,
      timeline: [{ entryIds: ["e"], at: full.incident.startedAt, text, keyMoment: null }],
      exceptions: [{ text, entryId: '"><script>' }],
      factors: [{ label: text, note: text, entries: [{ id: "javascript:x", at: full.incident.startedAt }] }],
      whys: [{ text, depth: 0, entries: [] }],
      actionItems: full.actionItems.map((item) => ({ ...item, title: text, owner: text, evidence: text })),
      learning: [{ question: text, answer: text }],
      publications: [{ number: 1, at: full.incident.startedAt, by: text, note: text }],
    });
    expect(harmIn(markup)).toEqual([]);
    expect(markup).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});
