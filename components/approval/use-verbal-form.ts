"use client";

import { useState } from "react";
import { hotfixKey } from "@/components/hotfix/hotfix-view";
import { useMomentText } from "@/components/incident/use-moment-text";
import type { Person } from "@/components/incident/use-people";
import { useChange } from "@/components/settings/use-change";
import { useZone } from "@/components/ui/zone";
import { problemWords } from "@/lib/client/api-problem";
import { serverNow } from "@/lib/client/server-clock";
import type { ApprovalRole, ApproveView } from "./approve-view";
import { type Channel, spokenGaps, spokenObstacle } from "./verbal-form";

type Errors = ReturnType<typeof spokenGaps> & { spokenAt?: string };

/** An approval by word of mouth as its witness writes it down. What is typed stays until it is recorded. */
export function useVerbalForm(view: ApproveView, viewerId: string, onDone: () => void) {
  const { timeZone, utcOnly } = useZone();
  const { change, busy, problem, forget } = useChange(hotfixKey(view.id));
  const empty = view.approvals.filter(({ approval }) => approval === null);
  const [role, setRole] = useState<ApprovalRole | null>(empty.length === 1 ? (empty[0]?.role ?? null) : null);
  const [person, setPerson] = useState<Person | null>(null);
  const [channel, setChannel] = useState<Channel>("phone");
  const [other, setOther] = useState("");
  const [words, setWords] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const at = useMomentText({ timeZone: utcOnly ? "UTC" : timeZone });
  const obstacle = (candidate: Person) => spokenObstacle(view, role, candidate, viewerId);
  const able = person !== null && obstacle(person) === null ? person : null;

  const moment = async () => {
    try {
      return await at.settled();
    } catch (error) {
      return { problem: problemWords(error) };
    }
  };
  const submit = async () => {
    const { revision } = view;
    const gaps = spokenGaps({ role, personId: able?.id ?? null, channel, other, words });
    const spoken = await moment();
    setErrors({ ...gaps, ...("problem" in spoken ? { spokenAt: spoken.problem } : {}) });
    if (Object.keys(gaps).length > 0 || "problem" in spoken || able === null || revision === null) return;
    const outcome = await change("POST", `/hotfixes/${view.id}/verbal-approvals`, {
      role,
      approverId: able.id,
      channel: channel === "other" ? other.trim() : channel,
      words: words.trim(),
      spokenAt: (spoken.at ?? new Date(serverNow())).toISOString(),
      revisionId: revision.id,
      ...(revision.commit === null ? {} : { commit: revision.commit }),
    });
    if (!("kind" in outcome) || outcome.kind !== "done") return;
    setPerson(null);
    setWords("");
    onDone();
  };
  const choose =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      forget();
      set(value);
    };
  return {
    ...{ role, chooseRole: choose(setRole), able, choosePerson: choose(setPerson), obstacle },
    ...{ channel, setChannel, other, setOther, words, setWords, at },
    ...{ errors, problem, busy, submit, forget },
  };
}

export type VerbalForm = ReturnType<typeof useVerbalForm>;
