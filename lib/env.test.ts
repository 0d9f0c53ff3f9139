import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { authSecret, baseUrl, EnvironmentError, env, ourOrigins } from "@/lib/env";

afterEach(() => vi.unstubAllEnvs());

describe("env", () => {
  test("empty and missing values take their defaults", () => {
    vi.stubEnv("PORT", "");
    vi.stubEnv("HOST", undefined);
    expect(env()).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      TRUST_PROXY: false,
      WORKER_MODE: "internal",
    });
  });

  test("a value that the start fills in later is seen", () => {
    expect(env().DATABASE_URL).toBeUndefined();
    vi.stubEnv("DATABASE_URL", "postgres://someone@somewhere/base");
    expect(env().DATABASE_URL).toBe("postgres://someone@somewhere/base");
  });

  test.each([
    ["PORT", "eighty", "PORT must be a port number from 0 to 65535"],
    ["PORT", "70000", "PORT must be a port number from 0 to 65535"],
    ["TRUST_PROXY", "maybe", "TRUST_PROXY must be true or false"],
    ["FIREBREAK_URL", "https://example.org/firebreak", "FIREBREAK_URL must be like"],
    ["FIREBREAK_URL", "ftp://example.org", "FIREBREAK_URL must be like"],
    ["WORKER_MODE", "both", "WORKER_MODE must be internal or external"],
    ["RATE_LIMIT_PER_MINUTE", "0", "RATE_LIMIT_PER_MINUTE must be a whole number"],
    ["DATABASE_URL", "mysql://x", "DATABASE_URL must be a postgres:// address"],
  ])("a bad %s (%s) is told in one line", (name, value, line) => {
    vi.stubEnv(name, value);
    expect(env).toThrow(EnvironmentError);
    expect(env).toThrow(line);
    expect(env).not.toThrow("\n");
  });

  test("two bad values are told in the same line, without a secret's text", () => {
    vi.stubEnv("PORT", "x");
    vi.stubEnv("AUTH_SECRET", "hunter2");
    expect(env).toThrow(/^PORT must .*; AUTH_SECRET must have at least 32 characters$/);
  });

  test("a missing secret is an error, never an empty key", () => {
    vi.stubEnv("AUTH_SECRET", "");
    expect(authSecret).toThrow("AUTH_SECRET is not set");
  });
});

describe("origins", () => {
  test("without FIREBREAK_URL, localhost is the base and 127.0.0.1 is ours too", () => {
    vi.stubEnv("PORT", "4000");
    expect(baseUrl()).toBe("http://localhost:4000");
    expect(ourOrigins()).toEqual(["http://localhost:4000", "http://127.0.0.1:4000"]);
  });

  test("FIREBREAK_URL alone is ours when it is set", () => {
    vi.stubEnv("FIREBREAK_URL", "https://Fire.example.org/");
    expect(baseUrl()).toBe("https://fire.example.org");
    expect(ourOrigins()).toEqual(["https://fire.example.org"]);
  });
});

test.each(["README.md", ".env.example"])("%s names every variable and no other", (file) => {
  const text = readFileSync(file, "utf8");
  const table =
    file === "README.md" ? (text.split("## Settings")[1]?.split("## From the shell")[0] ?? "") : text;
  const pattern = file === "README.md" ? /^\| (`.*?`) \|/gm : /^# ([A-Z_]+)=/gm;
  const named = [...table.matchAll(pattern)].flatMap(([, words = ""]) => words.match(/[A-Z_]{4,}/g) ?? []);
  const source = readFileSync("lib/env.ts", "utf8");
  const known = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(known.sort());
});
