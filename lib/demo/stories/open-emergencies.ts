import type { OpenEmergency } from "../story";

/** What goes on while the demo is made. */
export const openEmergencies: readonly OpenEmergency[] = [
  {
    severity: "P0",
    minutesAgo: 62,
    service: "checkout",
    title: "Nobody can place an order: baskets are refused as “changed meanwhile”",
    summary:
      "Since the release at the top of the hour every order is refused because its basket seems to have changed.",
    impact: "No order is stored. Browsing, search and accounts work.",
    users: "Everybody who wants to buy, about 280 orders a minute",
    pace: { declared: 4, acknowledged: 7, cause: 21, fixReady: 51 },
    seen: "Orders fell from 280 a minute to none within three minutes; checkout answers 409 to everything.",
    suspected: "Two pods run the old release and rewrite the baskets of the new one.",
    acted: "Took the old pods out. Still 409 from every pod.",
    cause:
      "The basket's fingerprint holds the price with its currency since the release; the one in the browser is made without. They can never be equal.",
    decided: {
      what: "Compare the fingerprint without the currency instead of going back a release.",
      because:
        "The release moved the baskets to a new table; going back would lose the baskets of the last hour.",
    },
    fix: {
      title: "Compare baskets without the currency",
      workflow: "github_flow",
      author: "jonas",
      message: "fix: compare baskets without the currency\n\nThe browser's fingerprint has never held it.",
      change: {
        path: "services/checkout/src/basket/fingerprint.ts",
        line: 24,
        before: ["export function fingerprintOf(basket: Basket): string {"],
        removed: ["  return digest(basket.lines.map(({ id, count, price }) => [id, count, price.text]));"],
        added: ["  return digest(basket.lines.map(({ id, count, price }) => [id, count, price.cents]));"],
        test: {
          path: "services/checkout/src/basket/fingerprint.test.ts",
          added: [
            'test("browser and server agree on the fingerprint of a basket", () => {',
            "  expect(fingerprintOf(basket)).toBe(browserFingerprintOf(basket));",
            "});",
          ],
        },
      },
      rollback: { method: "rollout_undo", tested: false },
      warningAnswer: "One line, with the test that failed before it.",
      verified: "A basket of three articles was ordered on staging that was refused there before the change.",
    },
    told: "Told support and the shop's own page: orders are not possible, a fix is tested, next word in fifteen minutes.",
  },
  {
    severity: "P1",
    minutesAgo: 305,
    service: "fulfilment",
    title: "Return labels cannot be printed for two carriers",
    summary: "The label service refuses requests for two of our five carriers.",
    impact: "Shoppers cannot send anything back with these carriers; 700 have tried today.",
    users: "About 40 % of returns",
    pace: { declared: 24, acknowledged: 37, cause: 118, fixReady: 340 },
    seen: "Label service: 422 “unknown product code” for two carriers since 09:00 their time.",
    suspected: "The carriers renamed their products for the season.",
    acted: "Asked both carriers for their present list of products; one has answered.",
    cause: "Both carriers ended the old product codes today. Our table has them fixed in code.",
    decided: {
      what: "Read the product codes from the carriers' lists, which both publish.",
      because: "New codes typed in by hand would end at the next season in the same way.",
    },
    fix: {
      title: "Read the carriers' product codes from their lists",
      workflow: "git_flow",
      author: "amara",
      version: "3.9.4",
      message: "fix: read the carriers' product codes from their lists",
      change: {
        path: "services/fulfilment/labels/products.py",
        line: 12,
        before: ["def product_code(carrier, parcel):"],
        removed: ["    return CODES[carrier][parcel.kind]"],
        added: ["    return published_codes(carrier)[parcel.kind]"],
        test: {
          path: "services/fulfilment/tests/test_products.py",
          added: [
            "def test_an_ended_code_is_never_used():",
            "    assert product_code(carrier, parcel) not in ended_codes",
          ],
        },
      },
      rollback: { method: "git_revert", tested: true },
      verified: "Labels for both carriers print on staging.",
    },
    told: "Support tells shoppers to wait with their return; the time for it is longer by a week.",
  },
];
