import type { Emergency } from "../story";

export const emptyIndex: Emergency = {
  severity: "P1",
  begins: { daysAgo: 36, at: "04:33" },
  service: "search",
  title: "Every search comes back empty after the nightly index",
  summary: "The alias points at an index that was never filled.",
  impact: "Search finds nothing. Categories and direct links work.",
  users: "Everybody who searches",
  pace: { declared: 18, acknowledged: 24, cause: 43, fixReady: 110, deployed: 139, resolved: 200 },
  seen: "Searches with a result fell from 94 % to 0 % at 04:30.",
  suspected: "The language packs of yesterday, which change how words are cut.",
  cause:
    "The alias moved to products-0392, which holds no document: the job's reader was refused, and it went on.",
  acted: "Searched the older index by name: it finds everything.",
  decided: {
    what: "Point the alias back at once, and let the job refuse to move it to an index that is too small.",
    because: "Pointing back ends it now; without the guard tomorrow night does it again.",
  },
  fix: {
    title: "Move the alias only to an index that is filled",
    workflow: "trunk",
    author: "jonas",
    message: "fix: move the alias only to an index that is filled",
    change: {
      path: "services/search/src/indexing/switch-alias.ts",
      line: 16,
      before: ["export async function switchAlias(next: string) {"],
      removed: ["  await engine.pointAlias(products, next);"],
      added: [
        "  const [now, then] = [await countOf(products), await countOf(next)];",
        "  if (then < now * 0.9) throw new IndexTooSmall(next, then, now);",
        "  await engine.pointAlias(products, next);",
      ],
      test: {
        path: "services/search/src/indexing/switch-alias.test.ts",
        added: [
          'test("an empty index never becomes the one that is searched", async () => {',
          "  await expect(switchAlias(empty)).rejects.toThrow(IndexTooSmall);",
          "});",
        ],
      },
    },
    rollback: { method: "git_revert", tested: true },
    verified: "The job was run with an empty index on production: it refused, and search went on finding.",
  },
  restored: "94 % of searches have a result.",
  review: {
    root: "The nightly job reads the catalogue, fills a new index and moves the alias, whatever the first step said. The reader's password had been changed the evening before.",
    well: "Indexes of three nights are kept, so the way back took a minute.",
    better: "A job that fails in its first step said “done” in the end.",
    prevention: "The alias moves only to an index of at least nine tenths of the present size.",
    factors: [
      { key: "guard_missing", note: "The size of the new index was never looked at." },
      { key: "configuration_unchecked", note: "A password was changed in one of two places." },
    ],
    whys: [
      "Search was empty because the index was.",
      "The job filled it with nothing.",
      "Its reader was refused, and the error was written to a log only.",
      "The job's steps are joined so that each begins whatever the one before said.",
    ],
    items: [
      {
        title: "Let the nightly jobs stop at the first step that fails",
        ...{ owner: "jonas", type: "tooling", dueIn: 24 },
        criterion: "A refused reader ends the job red, and pages at six.",
        done: { after: 20, evidence: "All eleven jobs; tried with the index and with prices." },
      },
    ],
  },
};
