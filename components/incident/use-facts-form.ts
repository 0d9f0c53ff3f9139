"use client";

import { useState } from "react";
import { readWhen } from "@/components/timeline/edited-entry";
import { toast } from "@/components/ui/toast-store";
import type { ApiProblem } from "@/lib/client/api-problem";
import { serverNow } from "@/lib/client/server-clock";
import {
  carriedFacts,
  clashingFacts,
  differentFacts,
  type FactName,
  type FactsForm,
  type FactsMoments,
  factsFormOf,
  factsPatch,
} from "./facts-form";
import type { RoomIncident } from "./room-view";
import { useSend } from "./use-send";

type FieldErrors = Partial<Record<FactName, string>>;
export type FactsClash = { theirs: RoomIncident; names: readonly FactName[] };

const tries = 3;

function isIncident(value: unknown): value is RoomIncident {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    "title" in value &&
    "services" in value &&
    Array.isArray(value.services)
  );
}

/** The incident as it is now, when a change was refused because it had changed meanwhile; null for every other refusal. */
function staleIncident(problem: ApiProblem): RoomIncident | null {
  return problem.status === 409 && problem.rule === "version" && isIncident(problem.current)
    ? problem.current
    : null;
}

function momentOf(text: string, happened: string, timeZone: string): Date | { problem: string } {
  const reading = readWhen(text, new Date(happened), { now: new Date(serverNow()), timeZone });
  return "problem" in reading ? { problem: reading.problem } : reading.at;
}

function read(form: FactsForm, base: FactsForm, incident: RoomIncident, timeZone: string) {
  const errors: FieldErrors = {};
  const moments: FactsMoments = { startedAt: null, detectedAt: null };
  if (form.title.trim() === "") errors.title = "An incident needs a title.";
  for (const name of differentFacts(form, base)) {
    if (name !== "startedAt" && name !== "detectedAt") continue;
    if (name === "detectedAt" && form.detectedAt.trim() === "") continue;
    const at = momentOf(form[name], incident[name] ?? incident.startedAt, timeZone);
    if ("problem" in at) errors[name] = at.problem;
    else moments[name] = at;
  }
  return { errors, moments };
}

/** What the server named, at its field. */
function fieldErrors(problem: ApiProblem, names: readonly FactName[]): FieldErrors {
  return Object.fromEntries(
    names.flatMap((name) => {
      const message = problem.messageFor(name);
      return message === undefined ? [] : [[name, message]];
    }),
  );
}

/**
 * The facts being edited. `base` is the incident as it was opened; what somebody else changed meanwhile is taken over by itself, and where
 * both changed the same fact `clash` holds theirs until the person has chosen. What is typed stays when the dialog is closed.
 */
export function useFactsForm(incident: RoomIncident, timeZone: string, onClose: () => void) {
  const { send, sending, problem, forget } = useSend(incident.key);
  const [base, setBase] = useState(incident);
  const [form, setForm] = useState(() => factsFormOf(incident, timeZone));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [clash, setClash] = useState<FactsClash | null>(null);

  const startFrom = (current: RoomIncident) => {
    setBase(current);
    setForm(factsFormOf(current, timeZone));
    setErrors({});
    setClash(null);
    forget();
  };
  const discard = () => {
    startFrom(incident);
    onClose();
  };
  const save = async (wanted: FactsForm, onto: RoomIncident, left = tries): Promise<void> => {
    const before = factsFormOf(onto, timeZone);
    const { errors: wrong, moments } = read(wanted, before, onto, timeZone);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const patch = factsPatch(wanted, before, moments);
    if (Object.keys(patch).length === 0) return discard();
    const outcome = await send("PATCH", "", { ...patch, version: onto.version });
    if (outcome === "busy") return;
    if (outcome === "done") {
      toast({ message: "Facts saved." });
      startFrom(onto);
      return onClose();
    }
    const theirs = staleIncident(outcome);
    if (theirs === null) return setErrors(fieldErrors(outcome, differentFacts(wanted, before)));
    const now = factsFormOf(theirs, timeZone);
    const names = clashingFacts(wanted, before, now);
    if (names.length > 0) return setClash({ theirs, names });
    const carried = carriedFacts(wanted, before, now);
    setBase(theirs);
    setForm(carried);
    if (left > 1) await save(carried, theirs, left - 1);
  };
  /** Goes on after a clash; facts named in `yielded` become theirs. */
  const resolve = async (yielded: readonly FactName[]) => {
    if (clash === null) return;
    const { theirs } = clash;
    const before = factsFormOf(base, timeZone);
    const carried = carriedFacts(form, before, factsFormOf(theirs, timeZone), yielded);
    setBase(theirs);
    setForm(carried);
    setClash(null);
    await save(carried, theirs);
  };
  const refresh = () => {
    if (differentFacts(form, factsFormOf(base, timeZone)).length === 0) startFrom(incident);
  };
  const change = (next: Partial<FactsForm>) => setForm((known) => ({ ...known, ...next }));
  const shown = clash === null && Object.keys(errors).length === 0 ? (problem?.detail ?? null) : null;
  return {
    base,
    form,
    change,
    errors,
    clash,
    problem: shown,
    sending,
    save: () => save(form, base),
    resolve,
    refresh,
    discard,
  };
}

export type FactsEditing = ReturnType<typeof useFactsForm>;
