import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { textParts } from "@/lib/client/merge-text-parts";
import { ChangedText, DifferingText } from "./section-marked";

describe("R-PIR-01 what differs between two texts", () => {
  test("is told by element and word, not by colour alone", () => {
    const markup = renderToStaticMarkup(<ChangedText parts={textParts("It was slow.", "It was down.")} />);
    expect(markup).toMatch(/<del[^>]*>.*\[removed: .*slow\..*<\/del>/);
    expect(markup).toMatch(/<ins[^>]*>.*\[added: .*down\..*<\/ins>/);
  });

  test("is shown with each text whole, whatever is in it", () => {
    const parts = textParts("a <b>\nold", "a <b>\nnew");
    const theirs = renderToStaticMarkup(<DifferingText parts={parts} side="removed" />);
    expect(theirs).toContain("a &lt;b&gt;");
    expect(theirs).toMatch(/<mark[^>]*>.*old.*<\/mark>/);
    expect(theirs).not.toContain("new");
  });

  test("stands with its neighbourhood when the rest is long", () => {
    const long = "word ".repeat(200);
    const markup = renderToStaticMarkup(<ChangedText parts={textParts(`${long}old`, `${long}new`)} />);
    expect(markup.length).toBeLessThan(1_000);
    expect(markup).toContain("…");
  });
});
