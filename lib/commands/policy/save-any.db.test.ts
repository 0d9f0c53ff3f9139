import fc from "fast-check";
import { expect, test } from "vitest";
import { currentPolicy } from "@/lib/contracts/policies";
import { severities } from "@/lib/domain/severity";
import { ask, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { anyPolicy } from "@/lib/testing/policy-arbitrary";

ownDatabase();

test("R-SLA-00 whatever policy is accepted is stored, read back equal, and incidents are declared under it", async () => {
  const { as } = await signedIn("admin");
  const { who } = await signedIn("incident_commander");
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(anyPolicy, async (document) => {
      const answer = await send("POST", "/policies", { as, body: document });
      expect([201, 409, 422]).toContain(answer.status);
      if (answer.status !== 201) return;
      accepted++;
      const { version, ...read } = await ask(currentPolicy, { as });
      expect(read).toEqual(JSON.parse(JSON.stringify(document)));
      for (const severity of severities) await incident(who, { severity });
    }),
    { numRuns: 40 },
  );
  expect(accepted).toBeGreaterThan(2);
}, 60_000);
