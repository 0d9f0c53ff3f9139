"use client";

import { useState } from "react";
import type { Person } from "@/components/incident/use-people";
import { useAhead } from "@/components/release/use-ahead";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { mayDelegate } from "@/lib/domain/delegation";
import { isRefusal } from "@/lib/domain/refusal";
import { orgRoleLabels } from "@/lib/domain/role-labels";
import { approvingRoles } from "@/lib/domain/roles";
import { delegationKey } from "./delegation-view";
import type { ProfileUser } from "./use-profile";

type Wrong = Partial<Record<"delegateId" | "from" | "until", string | undefined>>;

// Any sound time will do: here only the person is judged.
const sound = { from: new Date(0), until: new Date(1), now: new Date(0) };

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Why somebody cannot be asked in another's place, before they are chosen (R-APR-05, R-APR-02). */
function obstacleTo(user: ProfileUser, person: Person): string | null {
  const verdict = mayDelegate(user, person, sound);
  if (!isRefusal(verdict)) return null;
  const lacks = approvingRoles.find((role) => user.roles.includes(role) && !person.roles.includes(role));
  if (person.id === user.id || lacks === undefined) return "Name somebody else.";
  return `Is no ${orgRoleLabels[lacks]} in the organisation.`;
}

function problemOf(at: Date | null | { problem: string }): string | undefined {
  return at !== null && "problem" in at ? at.problem : undefined;
}

/** Whom to ask in one's place, from when until when. An empty beginning means now. */
export function useDelegationForm(user: ProfileUser, onClose: () => void) {
  const { change, busy, problem } = useChange(delegationKey);
  const [person, setPerson] = useState<Person | null>(null);
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const from = useAhead(null);
  const until = useAhead(null);
  const submit = async () => {
    const [begins, ends] = [from.read(), until.read()];
    const found: Wrong = {
      delegateId: person === null ? "Choose a person." : undefined,
      from: problemOf(begins),
      until: ends === null ? "Say until when." : problemOf(ends),
    };
    setWrong(found);
    if (person === null || !(ends instanceof Date) || problemOf(begins) !== undefined) return;
    const outcome = await change("PUT", "/users/me/delegation", {
      delegateId: person.id,
      until: ends.toISOString(),
      ...(begins instanceof Date ? { from: begins.toISOString() } : {}),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    });
    if (!("answer" in outcome)) return;
    toast({ message: `${person.name} is asked in your place.` });
    onClose();
  };
  const refused = (path: keyof Wrong) => {
    const message = problem?.messageFor(path);
    return message === undefined ? undefined : sentence(message);
  };
  const errors = {
    delegateId: wrong.delegateId ?? refused("delegateId"),
    from: wrong.from ?? refused("from"),
    until: wrong.until ?? refused("until"),
  };
  const placed = Object.values(errors).some((message) => message !== undefined);
  const obstacle = (candidate: Person) => obstacleTo(user, candidate);
  return {
    person,
    setPerson,
    obstacle,
    from,
    until,
    note,
    setNote,
    errors,
    rest: placed ? null : problem,
    problem,
    busy,
    submit,
  };
}
