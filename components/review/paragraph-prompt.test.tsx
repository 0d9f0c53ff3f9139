import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ParagraphPrompt } from "./paragraph-prompt";

const prompt = (text: string, onStart: (text: string) => void = () => undefined) =>
  ParagraphPrompt({ title: "Where we were lucky", text, onStart });

test("R-PIR-01 where we were lucky gets a paragraph of its own, below what stands there, and once", () => {
  const started: string[] = [];
  prompt("", (text) => started.push(text)).props.onClick();
  prompt("- The alert fired.\n", (text) => started.push(text)).props.onClick();
  prompt(started[1] ?? "", (text) => started.push(text)).props.onClick();
  expect(started).toEqual(["**Where we were lucky:** ", "- The alert fired.\n\n**Where we were lucky:** "]);
  expect(renderToStaticMarkup(prompt("- The alert fired."))).toContain("Add: Where we were lucky");
  expect(renderToStaticMarkup(prompt(started[1] ?? ""))).toContain("stands in the text");
});
