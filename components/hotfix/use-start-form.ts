"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { usePolicy } from "@/components/incident/use-policy";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import type { HotfixView } from "./hotfix-view";
import { startNeeds, versionEcho } from "./start-words";

/** The incident that a hotfix is begun for. */
export type StartIncident = { key: string; policyVersion: number };
/** The attempt before, whose title and choices are taken over. */
export type PreviousAttempt = Pick<HotfixView, "id" | "number" | "title" | "workflow"> &
  Partial<Pick<HotfixView, "currentVersion" | "flag" | "repository">>;

const named = ["title", "workflow", "currentVersion", "flag", "authorId"] as const;
export type StartErrors = Partial<Record<(typeof named)[number], string>>;

/** A hotfix being begun (R-FIX-01, R-FIX-03). What is typed stays until it is sent. */
export function useStartForm(
  incident: StartIncident,
  viewerId: string,
  previous: PreviousAttempt | null,
  onClose: () => void,
) {
  const router = useRouter();
  const policy = usePolicy(incident.policyVersion);
  const { change, busy, problem, forget } = useChange(["incident", incident.key]);
  const [fields, setFields] = useState({
    title: previous?.title ?? "",
    currentVersion: previous?.currentVersion ?? "",
    flag: previous?.flag ?? "",
  });
  const [chosen, setChosen] = useState<HotfixView["workflow"] | null>(previous?.workflow ?? null);
  const [authorId, setAuthor] = useState<string | null>(viewerId);
  const [wrong, setWrong] = useState<StartErrors>({});
  const workflows = policy.data?.workflows ?? [];
  const key = chosen ?? policy.data?.defaultWorkflow ?? null;
  const workflow = workflows.find((one) => one.key === key) ?? null;
  const needs = workflow === null ? { version: false, flag: false } : startNeeds(workflow);
  const version = fields.currentVersion.trim();
  const echo = workflow === null || version === "" ? null : versionEcho(version, workflow.key);
  const edit = (part: Partial<typeof fields>) => {
    forget();
    setWrong({});
    setFields((before) => ({ ...before, ...part }));
  };
  const submit = async () => {
    const found: StartErrors = {
      ...(fields.title.trim() === "" ? { title: "Give it a title: what the fix does." } : {}),
      ...(needs.version && echo !== null && "problem" in echo ? { currentVersion: echo.problem } : {}),
      ...(authorId === null ? { authorId: "Choose who writes the fix." } : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0 || key === null) return;
    const outcome = await change<{ id: string; number: number }>(
      "POST",
      `/incidents/${incident.key}/hotfixes`,
      {
        title: fields.title.trim(),
        workflow: key,
        authorId,
        ...(previous === null ? {} : { previousId: previous.id }),
        ...(needs.version && version !== "" ? { currentVersion: version } : {}),
        ...(needs.flag && fields.flag.trim() !== "" ? { flag: fields.flag.trim() } : {}),
        ...(previous?.repository ? { repository: previous.repository } : {}),
      },
    );
    if (outcome instanceof Error) {
      return setWrong(Object.fromEntries(named.map((name) => [name, outcome.messageFor(name)])));
    }
    if (outcome.kind === "busy") return;
    toast({ message: `Hotfix ${outcome.answer.number} is begun.` });
    onClose();
    router.push(`/hotfixes/${outcome.answer.id}`);
  };
  return {
    ...{ fields, edit, workflows, workflow, choose: setChosen, needs, echo, authorId, setAuthor },
    ...{ policy, wrong, problem, busy, submit },
  };
}

export type StartForm = ReturnType<typeof useStartForm>;
