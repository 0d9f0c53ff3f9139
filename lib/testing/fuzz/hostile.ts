import fc from "fast-check";

/** Texts that have broken programs before. */
const texts = [
  "",
  " ",
  "\t\n",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff tail",
  "\u202egnp.exe",
  "\ufeff",
  "'",
  "'; DROP TABLE incidents; --",
  "%",
  "_%_",
  "\\",
  "\\u0000",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e400",
  "9223372036854775808",
  "0x10",
  "true",
  "[]",
  "{}",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "../../etc/passwd",
  "%2e%2e%2f",
  "=HYPERLINK(1)",
  "__proto__",
  "constructor",
  "toString",
  "INC-0000-000",
  "INC-9999-99999999999999",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "2026-02-30T00:00:00Z",
  "1970-01-01T00:00:00Z",
  "2199-12-31T23:59:59.999Z",
  "9999-12-31T23:59:59Z",
  "+275760-09-13T00:00:00Z",
  "PT0S",
  "P999999999Y",
  "x".repeat(201),
  "x".repeat(70_000),
  "🔥".repeat(300),
  "é".normalize("NFD").repeat(100),
  "ﷺ".repeat(50),
  "\n".repeat(5_000),
  "(".repeat(2_000),
  "*".repeat(3_000),
  "a ".repeat(4_000),
];

const numbers = [
  ...[0, -0, -1, 1, 0.1, 1e-7, 1e21, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -(2 ** 63)],
  ...[Number.MAX_VALUE, Number.MIN_VALUE],
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

/** Any JSON value in the place of another. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { "": 0 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Bodies that are no JSON, or hardly. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "{",
      "[",
      "nul",
      '{"a":1}{',
      "{'a':1}",
      '{"a":1,}',
      "\u0000",
      "\ufeff{}",
      '"\\ud800"',
      "1e999",
      "-",
    ],
    '{"__proto__":{"admin":true}}',
    `${"[".repeat(3_000)}${"]".repeat(3_000)}`,
    `{"a":${"9".repeat(5_000)}}`,
  ),
  hostileText,
);
