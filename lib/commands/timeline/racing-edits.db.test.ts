import { expect, test } from "vitest";
import { addEntry, editEntry, entryView, listEntryVersions } from "@/lib/contracts/timeline";
import { ask, pathOf, problemOf, send } from "@/lib/testing/api";
import { desk } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

test("R-INC-12 thirty rounds of two racing edits: each has one winner, the loser sees its text, none is lost", async () => {
  const { as, sent } = await desk();
  const { id } = await ask(addEntry, sent({ body: "Round 0" }));
  const params = { entryId: id };
  const written = ["Round 0"];
  for (let round = 1; round <= 30; round++) {
    const texts = [`Round ${round}, one`, `Round ${round}, two`];
    const answers = await Promise.all(
      texts.map((body) => send("PATCH", pathOf(editEntry, params), { as, body: { body, version: round } })),
    );
    const won = answers.findIndex((answer) => answer.status === 200);
    const [winner, loser] = [answers[won], answers[1 - won]];
    if (!winner || !loser) throw new Error(`round ${round}: ${answers.map((answer) => answer.status)}`);
    const current = entryView.parse(await winner.json());
    expect(current).toMatchObject({ body: texts[won], version: round + 1 });
    const conflict = await problemOf(loser);
    expect(conflict.status).toBe(409);
    expect(conflict.current).toEqual(current);
    written.push(current.body);
  }
  const { items } = await ask(listEntryVersions, { as, params });
  expect(items.map((version) => version.body)).toEqual(written);
});
