import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const service = z.object({
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
});
const compose = z
  .object({ services: z.object({ web: service, worker: service, db: service }) })
  .parse(parse(readFileSync("compose.yaml", "utf8"), { merge: true }));
const dockerfile = readFileSync("Dockerfile", "utf8");
const known = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);

describe("the containers", () => {
  const { web, worker, db } = compose.services;

  test("know no variable that the product does not", () => {
    for (const name of [...Object.keys(web.environment), ...Object.keys(worker.environment)])
      expect(known).toContain(name);
    const set = [...dockerfile.matchAll(/\b([A-Z_]+)=\S+/g)].map(([, name = ""]) => name);
    const foreign = set.filter((name) => !known.includes(name));
    expect(foreign).toEqual(["NODE_ENV", "NEXT_TELEMETRY_DISABLED"]);
  });

  test("have no secret of their own: each is demanded from who runs them", () => {
    const text = readFileSync("compose.yaml", "utf8");
    for (const name of ["POSTGRES_PASSWORD", "AUTH_SECRET", "FIREBREAK_URL"]) {
      expect(text).toContain(`\${${name}:?`);
      expect(text).not.toMatch(new RegExp(`\\$\\{${name}(:-|\\})`));
    }
    expect(db.environment.POSTGRES_PASSWORD).toMatch(/^\$\{/);
  });

  test("serve as somebody without rights, to this machine only, beside a worker of its own", () => {
    expect(dockerfile.split("\n").filter((line) => line.startsWith("USER "))).toEqual(["USER node"]);
    expect(web.ports).toEqual(["127.0.0.1:3000:3000"]);
    expect(web.environment.WORKER_MODE).toBe("external");
    expect(worker.environment).toEqual(web.environment);
    expect(worker.command).toEqual(["node", "scripts/worker.mjs"]);
  });
});
