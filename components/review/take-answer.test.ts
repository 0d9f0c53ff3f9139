import { QueryClient, type QueryKey, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { documentKey, reviewKey } from "./review-view";
import { takeAnswer } from "./take-answer";

const key = "INC-2026-001";

/** What is on the screen of a query, whose readings end when they are told to. */
function shown(client: QueryClient, queryKey: QueryKey) {
  const ends: ((text: string) => void)[] = [];
  const queryFn = () => new Promise<string>((end) => ends.push(end));
  client.setQueryData(queryKey, "before");
  const observer = new QueryObserver(client, { queryKey, queryFn, refetchOnMount: false });
  observer.subscribe(() => undefined);
  return {
    begun: () => ends.length,
    end: (reading: number, text: string) => ends[reading]?.(text),
    text: () => observer.getCurrentResult().data,
  };
}

function screen() {
  const client = new QueryClient();
  return { client, view: shown(client, reviewKey(key)), report: shown(client, documentKey(key)) };
}

test("R-PIR-05 the report is read anew after a write, although a reading of it was under way and given up", async () => {
  const { client, view, report } = screen();
  void client.invalidateQueries({ queryKey: documentKey(key) });
  await takeAnswer(client, key, "after");
  expect(report.begun()).toBe(2);
  report.end(0, "given up");
  report.end(1, "amended");
  await expect.poll(report.text).toBe("amended");
  expect([view.text(), view.begun()]).toEqual(["after", 0]);
});

test("a reading of the review that a write cut off is begun once more, for it may tell of somebody else's change", async () => {
  const { client, view } = screen();
  void client.invalidateQueries({ queryKey: reviewKey(key) });
  await takeAnswer(client, key, "after");
  expect([view.text(), view.begun()]).toEqual(["after", 2]);
  view.end(0, "given up");
  view.end(1, "theirs as well");
  await expect.poll(view.text).toBe("theirs as well");
});
