import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IncidentStatus, incidentStatuses } from "./incident-status";
import { isRefusal } from "./refusal";
import { changeStatus, type StatusRequest } from "./status-change";
import { allowedStatusMoves, type StatusFacts } from "./status-moves";

const start = new Date("2026-03-10T12:00:00Z");
const resolved = new Date("2026-03-10T13:00:00Z");
const now = new Date("2026-03-10T15:00:00Z");

function facts(some: Partial<StatusFacts> = {}): StatusFacts {
  return {
    id: "this",
    status: "investigating",
    severity: "P1",
    startedAt: start,
    resolvedAt: some.status === "resolved" || some.status === "closed" ? resolved : null,
    reviewRequired: true,
    verificationRequired: true,
    reviewPublishedAt: resolved,
    unverifiedHotfixes: 0,
    ...some,
  };
}

// Row: from. Columns in the order of the statuses: y moves, n moves with a note, m needs the other incident, - refused.
const matrix: Record<IncidentStatus, string> = {
  investigating: "- y y y y - m n",
  identified: "n - y y y - m n",
  fixing: "n n - y y - m n",
  monitoring: "n n n - y - m n",
  resolved: "n n n n - y m n",
  closed: "n - - - - - - -",
  merged: "- - - - - - - -",
  cancelled: "- - - - - - - -",
};
const cells = incidentStatuses.flatMap((from) =>
  matrix[from].split(" ").map((cell, index) => [from, incidentStatuses[index] ?? from, cell] as const),
);

describe("R-INC-10 moves between statuses", () => {
  test.each(cells)("R-INC-10 %s to %s: %s", (from, to, cell) => {
    const here = facts({ status: from });
    const move = (request: StatusRequest) => changeStatus(here, to, request, now);
    const bare = move({});
    const full = move({ note: "because", ...(to === "merged" ? { mergedIntoId: "other" } : {}) });
    if (cell === "-") {
      expect(full).toMatchObject({ refused: true, kind: "conflict", rule: "R-INC-10" });
      return;
    }
    expect(full).toMatchObject({ from, to, at: now, note: "because" });
    if (cell === "y") expect(bare).toMatchObject({ from, to, note: null });
    if (cell === "n") expect(bare).toMatchObject({ kind: "invalid", errors: [{ path: "note" }] });
    if (cell === "m") expect(bare).toMatchObject({ kind: "invalid", errors: [{ path: "mergedIntoId" }] });
  });

  test("R-INC-10 the offered moves are exactly those that are granted, with their need of a note", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...incidentStatuses),
        fc.constantFrom("P0" as const, "P1" as const, "P2" as const),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.nat({ max: 2 }),
        (status, severity, published, reviewRequired, verificationRequired, unverifiedHotfixes) => {
          const here = facts({
            status,
            severity,
            reviewRequired,
            verificationRequired,
            reviewPublishedAt: published ? resolved : null,
            unverifiedHotfixes,
          });
          const moves = allowedStatusMoves(here);
          for (const to of incidentStatuses) {
            const target = to === "merged" ? { mergedIntoId: "other" } : {};
            const move = moves.find((candidate) => candidate.to === to && candidate.blocked === null);
            expect(isRefusal(changeStatus(here, to, { note: "x", ...target }, now))).toBe(move === undefined);
            if (move) expect(isRefusal(changeStatus(here, to, { ...target }, now))).toBe(move.needsNote);
          }
        },
      ),
    );
  });

  test("R-INC-10 a refusal names what is allowed instead", () => {
    const refusal = changeStatus(facts({ status: "fixing" }), "closed", {}, now);
    expect(refusal).toMatchObject({
      detail:
        "From fixing an incident moves to investigating, identified, monitoring, resolved, merged, cancelled, not to closed.",
    });
    expect(changeStatus(facts({ status: "merged" }), "fixing", {}, now)).toMatchObject({
      detail: "A merged incident stays merged.",
    });
    expect(changeStatus(facts(), "investigating", {}, now)).toMatchObject({
      detail: "The incident is investigating already.",
    });
  });

  test("R-INC-10 what its policy asks a review for closes only once that is published, whatever its level", () => {
    for (const severity of ["P0", "P1", "P2"] as const) {
      const here = facts({ status: "resolved", severity, reviewPublishedAt: null });
      expect(changeStatus(here, "closed", {}, now)).toMatchObject({
        kind: "conflict",
        detail: `A ${severity} is closed only once its review is published.`,
      });
      expect(changeStatus({ ...here, reviewRequired: false }, "closed", {}, now)).toMatchObject({
        kind: "close",
      });
    }
  });

  test("R-INC-10 an unverified hotfix asks for a reason where its policy asks for verification, whatever its level", () => {
    for (const severity of ["P0", "P1", "P2"] as const) {
      const here = facts({ severity, unverifiedHotfixes: 1 });
      expect(changeStatus(here, "resolved", {}, now)).toMatchObject({ kind: "conflict" });
      for (const [some, note] of [
        [here, "checked by hand"],
        [{ ...here, verificationRequired: false }, null],
      ] as const) {
        expect(changeStatus(some, "resolved", { note }, now)).toMatchObject({ kind: "resolve" });
      }
    }
  });

  test("R-INC-10 resolved and closed are re-opened with a reason", () => {
    for (const status of ["resolved", "closed"] as const) {
      const change = changeStatus(facts({ status }), "investigating", { note: " it is back " }, now);
      expect(change).toMatchObject({ kind: "reopen", note: "it is back" });
      expect(changeStatus(facts({ status }), "investigating", { note: "   " }, now)).toMatchObject({
        kind: "invalid",
      });
    }
  });

  test.each([
    ["in the future", "investigating", "resolved", new Date(now.getTime() + 1)],
    ["before the start", "investigating", "resolved", new Date(start.getTime() - 1)],
    ["a re-opening before the resolution", "resolved", "investigating", new Date(resolved.getTime() - 1)],
    ["a closing before the resolution", "resolved", "closed", new Date(resolved.getTime() - 1)],
  ] as const)("R-INC-10 a moment %s is refused", (_, status, to, at) => {
    expect(changeStatus(facts({ status }), to, { at, note: "x" }, now)).toMatchObject({
      kind: "invalid",
      errors: [{ path: "at" }],
    });
  });

  test("R-INC-10 a move keeps the moment that was given", () => {
    expect(changeStatus(facts(), "resolved", { at: resolved }, now)).toMatchObject({ at: resolved });
    expect(changeStatus(facts(), "resolved", { at: start }, now)).toMatchObject({ at: start });
  });

  test("R-INC-10 an incident is merged into another one, and only a merge names one", () => {
    expect(changeStatus(facts(), "merged", { mergedIntoId: "this" }, now)).toMatchObject({ kind: "invalid" });
    expect(changeStatus(facts(), "fixing", { mergedIntoId: "other" }, now)).toMatchObject({
      kind: "invalid",
    });
    expect(changeStatus(facts(), "merged", { mergedIntoId: "other" }, now)).toMatchObject({
      mergedIntoId: "other",
    });
  });
});
