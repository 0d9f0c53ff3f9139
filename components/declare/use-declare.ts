"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { newIdempotencyKey } from "@/lib/client/intent";
import type { Severity } from "@/lib/domain/severity";
import type { TypedTime } from "@/lib/domain/typed-time";
import { declareBody, type FieldProblems } from "./declare-body";
import type { Attempt, Draft } from "./declare-draft";
import type { KeptDraftState } from "./use-kept-draft";

type LoadReader = () => Promise<(text: string) => TypedTime | null>;

const none: FieldProblems = {};

/** The fields that the server named, as sentences; `serviceIds.0` belongs to `serviceIds`. */
function namedFields(problem: ApiProblem): FieldProblems {
  const said = problem.errors.map(({ path, message }): [string, string] => {
    const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
    return [path.split(".")[0] ?? path, /[.!?]$/.test(sentence) ? sentence : `${sentence}.`];
  });
  return Object.fromEntries(said.reverse());
}

/** The same key for the same draft, and the same body while the draft is unchanged: a repetition is one incident. */
function attemptFor(draft: Draft, body: object, last: Attempt | null): Attempt {
  const text = JSON.stringify(draft);
  if (last?.draft === text) return last;
  return { key: last?.key ?? newIdempotencyKey(), body, draft: text };
}

/** Declares what the form holds and goes to the incident; what is wrong stays with its field. */
export function useDeclare(kept: KeptDraftState, suggested: Severity | null, load: LoadReader) {
  const router = useRouter();
  const client = useQueryClient();
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState(none);
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);

  const send = async (last: Attempt | null) => {
    const made = declareBody(kept.draft, suggested, await load());
    if ("problems" in made) {
      setProblems(made.problems);
      return false;
    }
    const attempt = attemptFor(kept.draft, made.body, last);
    kept.put({ draft: kept.draft, attempt });
    const { key, body } = attempt;
    const incident = await api<{ key: string }>("POST", "/incidents", { body, idempotencyKey: key });
    kept.forget();
    void client.invalidateQueries({ queryKey: ["incidents"] });
    router.push(`/incidents/${incident.key}`);
    return true;
  };
  const start = async (last: Attempt | null) => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setProblems(none);
    setFailure(null);
    let declared = false;
    try {
      declared = await send(last);
    } catch (error) {
      if (error instanceof ApiProblem) setProblems(namedFields(error));
      setFailure(error);
    } finally {
      // Once it is declared, the button rests until the incident's page is here.
      if (!declared) {
        sending.current = false;
        setBusy(false);
        setRefusals((count) => count + 1);
      }
    }
  };
  return {
    busy,
    problems,
    /** Counts the tries that did not declare. */
    refusals,
    failure,
    declare: () => void start(kept.attempt),
    /** The key was used for another incident: this is a new one. */
    declareAnew: () => void start(null),
    settle: (fields: readonly string[]) =>
      setProblems((all) =>
        Object.fromEntries(Object.entries(all).filter(([field]) => !fields.includes(field))),
      ),
  };
}
