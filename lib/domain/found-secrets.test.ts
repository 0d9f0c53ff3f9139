import { describe, expect, it } from "vitest";
import { foundSecrets } from "./found-secrets";
import { scopeWarnings } from "./scope";
import { changedFiles } from "./testing/changed-files";

/** Written in pieces, so that no scanner takes the test itself for a leak. */
const piece = (...parts: string[]) => parts.join("");
const random = piece("q7Zk2", "Vb9XwLr4", "TnYc8Hs1Mf");

function found(path: string, ...added: string[]) {
  return foundSecrets(changedFiles({ path, added })).map(({ line, what }) => `${line}: ${what}`);
}

describe("foundSecrets", () => {
  it.each([
    ["an AWS access key", piece("AKIA", "Q3EGRZ7WUVXYT5KD")],
    ["a private key", piece("-----BEGIN RSA ", "PRIVATE KEY-----")],
    ["a private key", piece("-----BEGIN ", "PRIVATE KEY-----")],
    ["a GitHub token", piece("ghp", "_", "a1B2".repeat(9))],
    ["a GitHub token", piece("github", "_pat_", "a1B2".repeat(9))],
    ["a Slack token", piece("xox", "b-", "123456789012-abcdef")],
    ["a Stripe key", piece("sk", "_live_", "a1B2".repeat(6))],
    ["an address with a password", piece("postgres://shop:", "hX7kQ2pL", "@db.example.org/shop")],
    ["a password, key or token", piece("const api", 'Key = "', random, '";')],
    ["a password, key or token", piece('"client_', 'secret": "', random, '",')],
  ])("R-FIX-05 %s is found", (what, line) => {
    expect(found("src/a.ts", "call();", line)).toEqual([`2: ${what}`]);
  });

  it("R-FIX-05 a value without quotes is found in configuration", () => {
    expect(found("app.yaml", piece("db_pass", "word: ", random))).toEqual(["1: a password, key or token"]);
    expect(found(".env", piece("API_TOK", "EN=", random))).toEqual(["1: a password, key or token"]);
  });

  it.each([
    ["src/a.ts", "const password = process.env.DATABASE_PASSWORD;"],
    ["src/a.ts", 'const password = "Please choose a password";'],
    ["src/a.ts", 'label: "errors.password.required"'],
    ["src/a.ts", 'token: "access_token_expired"'],
    ["src/a.ts", piece("AKIA", "IOSFODNN7EXAMPLE")],
    ["src/a.ts", 'apiKey: "your-api-key-0123456789abcdef"'],
    ["app.yaml", "password: $" + "{DATABASE_PASSWORD_2026}"],
    ["app.yaml", "secretName: payment-gateway-credentials"],
    ["src/a.test.ts", piece("const tok", 'en = "', random, '";')],
    ["src/a.ts", "postgres://shop:postgres@localhost/shop"],
    ["src/a.ts", "https://example.org:8080/a@b"],
  ])("R-FIX-05 no secret is seen in %s: %s", (path, line) => {
    expect(found(path, line)).toEqual([]);
  });

  it("R-FIX-05 a secret that goes away is none", () => {
    const removed = [piece("AKIA", "Q3EGRZ7WUVXYT5KD")];
    expect(foundSecrets(changedFiles({ path: "a.ts", removed }))).toEqual([]);
  });

  it("R-FIX-05 no message repeats the secret", () => {
    const secret = piece("AKIA", "Q3EGRZ7WUVXYT5KD");
    const files = changedFiles({ path: "src/a.ts", added: [`key("${secret}")`] });
    const warnings = scopeWarnings(files, {
      budget: { files: 1, lines: 1, directories: 1 },
      severityLabel: "P0",
      message: null,
      smallFixesOnly: false,
    });
    expect(warnings.find(({ key }) => key === "secret")?.message).toBe(
      "What looks like a secret is added: an AWS access key in src/a.ts line 1",
    );
    expect(JSON.stringify(warnings)).not.toContain(secret);
  });
});
