import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()),
});
const shape = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
});

const { services, volumes } = shape.parse(parse(readFileSync("compose.yaml", "utf8"), { merge: true }));
const dockerfile = readFileSync("Dockerfile", "utf8");
const ours = Object.entries(services).filter(([name]) => name !== "db");
const known = [...readFileSync("lib/env.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
  ([, name]) => name,
);
const ofNode = ["NODE_ENV", "NEXT_TELEMETRY_DISABLED"];

function of(name: string) {
  return service.parse(services[name]);
}

test("the services are web, worker and db, and only web can be reached, from its own machine", () => {
  expect(Object.keys(services).sort()).toEqual(["db", "web", "worker"]);
  expect(of("web").ports).toEqual(["127.0.0.1:3000:3000"]);
  expect([of("worker").ports, of("db").ports]).toEqual([[], []]);
  expect(of("db").image).toBe("postgres:18");
});

test.each(ours)("every variable that %s is given is one that Firebreak reads", (_name, { environment }) => {
  expect(known.length).toBeGreaterThan(8);
  for (const variable of Object.keys(environment)) expect(known).toContain(variable);
});

test("web and worker share database and secret, and the clocks are the worker's", () => {
  for (const variable of ["DATABASE_URL", "AUTH_SECRET", "FIREBREAK_URL"]) {
    expect(of("web").environment[variable]).toBe(of("worker").environment[variable]);
  }
  expect(of("web").environment.WORKER_MODE).toBe("external");
  expect(of("worker").command).toEqual(["node", "scripts/worker.mjs"]);
});

test("nothing secret has a default: without it compose refuses to start", () => {
  for (const [, { environment }] of ours) {
    expect(environment.AUTH_SECRET).toMatch(/^\$\{AUTH_SECRET:\?/);
    expect(environment.FIREBREAK_URL).toMatch(/^\$\{FIREBREAK_URL:\?/);
    expect(environment.DATABASE_URL).toContain(":${POSTGRES_PASSWORD:?");
  }
  expect(of("db").environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
});

test("the volumes that services use are declared", () => {
  const used = Object.values(services).flatMap(({ volumes: mounts }) =>
    mounts.map((mount) => mount.split(":")[0]),
  );
  expect(used.sort()).toEqual(Object.keys(volumes).sort());
});

test("the image sets no secret, and no variable that nobody reads", () => {
  const names = [...dockerfile.matchAll(/^(?:ENV|ARG) (.+)$/gm)]
    .flatMap(([, words = ""]) => words.split(" "))
    .map((word) => word.split("=")[0]);
  expect(names).toContain("HOST");
  for (const name of names) expect([...known, ...ofNode]).toContain(name);
  expect(names).not.toContain("AUTH_SECRET");
  expect(names).not.toContain("DATABASE_URL");
});

test("the image builds before it runs, as nobody important, and asks /healthz at the port that web serves", () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));
  expect(dockerfile.indexOf("RUN node scripts/build.mjs")).toBeLessThan(dockerfile.lastIndexOf("\nFROM "));
  expect(last.match(/^USER (.+)$/m)?.[1]).toBe("node");
  expect(last).toMatch(/^HEALTHCHECK .*\n.*\/healthz/m);
  expect(last).toMatch(/^EXPOSE 3000$/m);
  expect(last).toMatch(/ PORT=3000 /);
  for (const [script] of dockerfile.matchAll(/scripts\/\w+\.mjs/g)) expect(existsSync(script)).toBe(true);
});

test("what holds secrets or was built here does not go into the image", () => {
  const left = readFileSync(".dockerignore", "utf8").split("\n");
  for (const place of [".env", ".env.*", ".data", ".git", "node_modules", ".next", ".build"])
    expect(left).toContain(place);
});
