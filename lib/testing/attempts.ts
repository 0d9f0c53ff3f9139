import { v7 as uuid } from "uuid";
import type { Method } from "@/lib/contracts/operation";
import { send } from "@/lib/testing/api";
import { withLevel } from "@/lib/testing/changed-policy";
import { minutesAgo } from "@/lib/testing/desk";

/** The things that an attempt is made on: an incident, an entry of somebody else's on it, another person, a service. */
export type Scene = { incident: string; entry: string; person: string; service: string };

/** One request that a person may or may not be allowed; the same kinds as the rows of the permission matrix. */
export type Attempt = (as: Record<string, string>, scene: Scene) => Promise<Response>;

function attempt(method: Method, path: (scene: Scene) => string, body?: (scene: Scene) => unknown): Attempt {
  return (as, scene) => send(method, path(scene), { as, ...(body ? { body: body(scene) } : {}) });
}

const onIncident = (method: Method, rest: string, body?: (scene: Scene) => unknown): Attempt =>
  attempt(method, ({ incident }) => `/incidents/${incident}${rest}`, body);

const table = "Time,Event\n10:00,Something happened";
const privacy = onIncident("PATCH", "", () => ({ private: true }));

/** Every action of the API's own routes by what it does, in an order in which one person can do them all. */
export const attempts = {
  "read the incident": onIncident("GET", ""),
  "read the incident's page": onIncident("GET", "/page"),
  "read the timers": onIncident("GET", "/timers"),
  "read the timeline": onIncident("GET", "/timeline"),
  "read the roles": onIncident("GET", "/roles"),
  "read an entry's versions": attempt("GET", ({ entry }) => `/timeline/${entry}/versions`),
  declare: attempt(
    "POST",
    () => "/incidents",
    () => ({ title: "Another one", severity: "P2" }),
  ),
  "edit the facts": onIncident("PATCH", "", () => ({ title: `Title ${uuid()}` })),
  "move the start": onIncident("PATCH", "", () => ({ startedAt: minutesAgo(7) })),
  "change the severity": onIncident("POST", "/severity", () => ({ severity: "P0", reason: "It spread" })),
  "move the status": onIncident("POST", "/status", () => ({ status: "identified" })),
  "assign a role": onIncident("PUT", "/roles/scribe", ({ person }) => ({ userId: person })),
  "remove a role": attempt(
    "DELETE",
    ({ incident, person }) => `/incidents/${incident}/roles/scribe/${person}`,
  ),
  acknowledge: onIncident("POST", "/acknowledgement"),
  "read the phases": onIncident("GET", "/phases"),
  "tick a step": onIncident("PUT", "/phases/deployment/steps/staging", () => ({ done: true })),
  "enter a phase": onIncident("POST", "/phases/deployment/entry"),
  "add an entry": onIncident("POST", "/timeline", () => ({ body: "Seen" })),
  "import a table": onIncident("POST", "/timeline/imports", () => ({ text: table })),
  "mark a key moment": attempt(
    "PATCH",
    ({ entry }) => `/timeline/${entry}`,
    () => ({
      keyMoment: "detected",
      version: 1,
    }),
  ),
  "edit another's entry": attempt(
    "PATCH",
    ({ entry }) => `/timeline/${entry}`,
    () => ({ body: "Mine", version: 1 }),
  ),
  "hide another's entry": attempt("DELETE", ({ entry }) => `/timeline/${entry}`),
  "read the incident's audit trail": attempt("GET", ({ incident }) => `/audit?incident=${incident}`),
  "read the audit trail of settings": attempt("GET", () => "/audit"),
  "read the heads of the audit trail": attempt("GET", () => "/audit/head"),
  "make it private": privacy,
  "read people": attempt("GET", () => "/users"),
  "read the policy": attempt("GET", () => "/policies/current"),
  "save the policy": attempt(
    "POST",
    () => "/policies",
    () => withLevel("P2", { definition: `Edited ${uuid()}` }),
  ),
  "read services": attempt("GET", () => "/services"),
  "read the dashboard": attempt("GET", () => "/dashboard"),
  "read what is urgent": attempt("GET", () => "/desk/urgent"),
  "read one's notices": attempt("GET", () => "/notices"),
  "mark one's notices as read": attempt(
    "POST",
    () => "/notices/readings",
    () => ({ all: true, before: minutesAgo(0) }),
  ),
  "make a token of one's own": attempt(
    "POST",
    () => "/tokens",
    () => ({ name: "Mine", scopes: ["read"] }),
  ),
  "add a person": attempt(
    "POST",
    () => "/users",
    () => ({ email: `${uuid()}@example.org`, name: "New" }),
  ),
  "change another's roles": attempt(
    "PATCH",
    ({ person }) => `/users/${person}`,
    () => ({ roles: ["scribe"] }),
  ),
  "rename another": attempt(
    "PATCH",
    ({ person }) => `/users/${person}`,
    () => ({ name: "Other" }),
  ),
  "make a password link": attempt("POST", ({ person }) => `/users/${person}/password-links`),
  "disable another": attempt("DELETE", ({ person }) => `/users/${person}`),
  "add a service": attempt(
    "POST",
    () => "/services",
    () => ({ name: `Service ${uuid()}` }),
  ),
  "rename a service": attempt(
    "PATCH",
    ({ service }) => `/services/${service}`,
    () => ({ name: "Renamed" }),
  ),
  "archive a service": attempt("DELETE", ({ service }) => `/services/${service}`),
  "read the machinery": attempt("GET", () => "/machinery"),
  "ask for a check of the audit trail": attempt("POST", () => "/machinery/audit-checks"),
} satisfies Record<string, Attempt>;

export type AttemptName = keyof typeof attempts;
