import type { Emergency } from "../story";

export const oldKey: Emergency = {
  severity: "P1",
  begins: { daysAgo: 55, at: "07:05" },
  service: "identity",
  title: "Signing in through partners fails: tokens are checked with an old key",
  summary: "Our copy of the partner's keys is a day older than the key that they sign with.",
  impact: "Signing in with a partner account fails. Passwords work.",
  users: "About 55 % of sign-ins",
  pace: { declared: 16, acknowledged: 30, cause: 62, fixReady: 180, deployed: 214, resolved: 270 },
  seen: "Half of all sign-ins end with “signature invalid” since 07:00.",
  suspected: "The partner changed its issuer name.",
  cause:
    "Their key set has a new key since midnight; ours was read at the start of the pods, three days ago.",
  acted: "Compared the issuer in ten tokens: unchanged.",
  decided: {
    what: "Read the key set anew when a key is unknown, at most once a minute.",
    because: "Restarting helps today; the partner changes its key every month.",
  },
  fix: {
    title: "Fetch a partner's keys when one is unknown",
    workflow: "github_flow",
    author: "amara",
    message: "fix: fetch a partner's keys when one is unknown",
    change: {
      path: "services/identity/src/partner-keys.ts",
      line: 27,
      before: ["export async function keyOf(id: string): Promise<Key> {", "  const known = keys.get(id);"],
      removed: ["  if (known === undefined) throw new UnknownKey(id);", "  return known;"],
      added: ["  return known ?? (await refreshed(id));"],
      test: {
        path: "services/identity/src/partner-keys.test.ts",
        added: [
          'test("a new key is fetched once a minute at most", async () => {',
          "  await askForTenUnknownKeys();",
          "  expect(fetches).toBe(1);",
          "});",
        ],
      },
    },
    rollback: { method: "rollout_undo", tested: true },
    verified: "Signed in through both partners on production; the new key is in the set.",
  },
  restored: "Share of failed sign-ins 0.6 %, as last week.",
  review: {
    root: "Keys of partners were read once, at the start. It held for as long as pods were replaced by daily releases; this week there was a release freeze.",
    well: "The alert named the error text, which pointed to signatures at once.",
    better: "An hour went into the issuer, which the library would have named in another error.",
    prevention: "Keys are fetched when needed, and the age of the set is a metric.",
    factors: [
      {
        label: "It worked only because something else happened often",
        note: "Daily releases hid that keys are read once.",
      },
      { key: "dependency_failed", note: "A planned change of key at the partner." },
    ],
    whys: [
      "Tokens were refused because their key was unknown.",
      "The key set was three days old.",
      "It is read when a pod starts, and no pod had started during the freeze.",
    ],
    items: [
      {
        title: "Show the age of every partner's key set",
        ...{ owner: "amara", type: "monitoring", dueIn: 25 },
        criterion: "A set older than a day is yellow on the board of sign-in.",
        done: { after: 22, evidence: "On the board; yellow was seen on staging." },
      },
      {
        title: "List what else is read only once at the start",
        ...{ owner: "ines", type: "documentation", dueIn: 30 },
        criterion: "Each entry has an owner and an age after which it is stale.",
        done: { after: 34, evidence: "Seven entries, three of them mended at once." },
      },
    ],
  },
};
