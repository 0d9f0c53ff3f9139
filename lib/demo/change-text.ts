import { createHash } from "node:crypto";
import type { Change } from "./story";

/** A name of 40 hexadecimal digits that stands for something of a story, the same at each telling. */
export function objectName(of: string): string {
  return createHash("sha1").update(of).digest("hex");
}

/** The change as `git diff` writes it. */
export function diffText({ path, line, before, removed, added, test }: Change): string {
  const from = before.length + removed.length;
  const to = before.length + added.length;
  const changed = [
    ...fileHead(path, "100644"),
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${line},${from} +${line},${to} @@`,
    ...before.map((text) => ` ${text}`),
    ...removed.map((text) => `-${text}`),
    ...added.map((text) => `+${text}`),
  ];
  if (test === undefined) return `${changed.join("\n")}\n`;
  const tested = [
    ...fileHead(test.path, "100644"),
    `--- a/${test.path}`,
    `+++ b/${test.path}`,
    `@@ -${line + 40},0 +${line + 40},${test.added.length} @@`,
    ...test.added.map((text) => `+${text}`),
  ];
  return `${[...changed, ...tested].join("\n")}\n`;
}

function fileHead(path: string, mode: string): string[] {
  const [a, b] = [objectName(`before ${path}`), objectName(`after ${path}`)];
  return [`diff --git a/${path} b/${path}`, `index ${a.slice(0, 7)}..${b.slice(0, 7)} ${mode}`];
}
