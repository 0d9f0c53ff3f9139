import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import EntryMarkdown from "./entry-markdown";

const shown = (text: string) => renderToStaticMarkup(createElement(EntryMarkdown, { text }));

describe("R-INC-12 an entry shows every word that was written", () => {
  test("angle brackets within a sentence stand as they were written", () => {
    expect(shown("saw <nil> pointer in List<String> from <unknown>")).toContain(
      "saw &lt;nil&gt; pointer in List&lt;String&gt; from &lt;unknown&gt;",
    );
  });

  test("a page that somebody pasted is text, wherever it stands", () => {
    const page = "&lt;html&gt;&lt;body&gt;502&lt;/body&gt;&lt;/html&gt; came back";
    expect(shown("<html><body>502</body></html> came back")).toContain(`${page}</p>`);
    expect(shown("> <html><body>502</body></html> came back")).toContain(`${page}</p>`);
    expect(shown("- <div>\n  502\n  </div>")).toContain("&lt;div&gt;\n502\n&lt;/div&gt;");
  });

  test("scripts, comments and handlers are words, never elements", () => {
    const html = shown('<script>alert(1)</script>\n\n<!-- why -->\n\n**<img src=x onerror="alert(1)">**');
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("&lt;!-- why --&gt;");
    expect(html).toContain("<strong>&lt;img");
    expect(html).not.toMatch(/<(?:script|img|!--)/);
  });

  test("a tick that stands in no list item is words", () => {
    expect(shown("*\n[x] done after an empty item")).toContain("[x] done after an empty item");
  });

  test("a line that reads like a definition stays, one that is used is a link", () => {
    expect(shown("[error]: timeout")).toContain("[error]: timeout");
    expect(shown("[^1]: second try")).toContain("[^1]: second try");
    const link = shown("see [the graph][1]\n\n[1]: https://example.org/graph");
    expect(link).toContain('href="https://example.org/graph"');
    expect(link).not.toContain("[1]:");
  });
});
