import { beforeAll, expect, test } from "vitest";
import type { Method } from "@/lib/contracts/operation";
import type { OrgRole } from "@/lib/domain/roles";
import type { Severity } from "@/lib/domain/severity";
import { send } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { begun, type Crew, crew, ready, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();

const roles = [
  "admin",
  "incident_commander",
  "engineering_lead",
  "on_call_manager",
  "product_manager",
  "responder",
  "stakeholder",
] as const satisfies readonly OrgRole[];

let people: Crew;
beforeAll(async () => {
  people = await crew();
});

type Asked = { method: Method; path: string; body?: unknown };
type Place = { id: string; key: string; commit: string };

async function place(severity: Severity): Promise<Place> {
  const { id, incident } = await begun(people, severity);
  return { id, key: incident.key, commit: await revised(people, id) };
}

const onHotfix =
  (method: Method, rest: string, body?: (at: Place) => unknown, severity: Severity = "P0") =>
  async (): Promise<Asked> => {
    const at = await place(severity);
    return { method, path: `/hotfixes/${at.id}${rest}`, ...(body ? { body: body(at) } : {}) };
  };
const decision = (role: string, severity: Severity) =>
  onHotfix("POST", "/decisions", ({ commit }) => ({ role, decision: "approved", commit }), severity);

const makers = "- y y - - y -";
const workers = "- y y y - y -";

/** In the order of `roles`, as the table of who may do what has it. */
const matrix: Record<string, [string, () => Promise<Asked>]> = {
  "read a hotfix": ["y y y y y y y", onHotfix("GET", "")],
  "read the gate": ["y y y y y y y", onHotfix("GET", "/gate")],
  "begin a hotfix": [
    makers,
    async () => ({
      method: "POST",
      path: `/incidents/${(await place("P0")).key}/hotfixes`,
      body: { title: "Another", workflow: "trunk" },
    }),
  ],
  "edit a hotfix": [makers, onHotfix("PATCH", "", () => ({ title: "Better" }))],
  "record a revision": [makers, onHotfix("POST", "/revisions", ({ commit }) => ({ commit }))],
  "ask for approval": [makers, onHotfix("POST", "/approval-requests")],
  "abandon a hotfix": [makers, onHotfix("POST", "/abandonment", () => ({ reason: "Not needed" }))],
  "decide as engineering lead": ["- - y - - - -", decision("engineering_lead", "P0")],
  "decide as on-call manager": ["- - - y - - -", decision("on_call_manager", "P0")],
  "decide as product manager": ["- - - - y - -", decision("product_manager", "P1")],
  "review at P2": ["- - y - - y -", decision("reviewer", "P2")],
  "witness a verbal approval": [
    "- y y y y y -",
    onHotfix("POST", "/verbal-approvals", ({ commit }) => ({
      role: "engineering_lead",
      approverId: people.otherLead.id,
      channel: "phone",
      words: "Go",
      spokenAt: minutesAgo(0),
      commit,
    })),
  ],
  "report a check": [workers, onHotfix("PUT", "/checks/unit_suites", () => ({ result: "passed" }))],
  "mark a step": [workers, onHotfix("PUT", "/steps/test", () => ({ state: "done" }))],
  "plan the rollback": [
    workers,
    onHotfix("PUT", "/rollback-plan", () => ({
      method: "git_revert",
      ownerId: people.responder.id,
      tested: true,
    })),
  ],
  "deploy through the gate": [
    workers,
    async () => ({
      method: "POST",
      path: `/hotfixes/${(await ready(people)).id}/deployments`,
      body: { environment: "production" },
    }),
  ],
  "go past the gate": [
    "- y y y - - -",
    onHotfix("POST", "/deployments", () => ({
      environment: "production",
      bypass: { reason: "It burns" },
    })),
  ],
};

test.each(Object.entries(matrix))("%s: those of the matrix and nobody else", async (_, [cells, asked]) => {
  const told: string[] = [];
  for (const role of roles) {
    const as = await byCookie(await person(role));
    const { method, path, body } = await asked();
    const { status } = await send(method, path, { as, ...(body === undefined ? {} : { body }) });
    expect([200, 201, 403]).toContain(status);
    told.push(status === 403 ? "-" : "y");
  }
  expect(told.join(" ")).toBe(cells);
});
