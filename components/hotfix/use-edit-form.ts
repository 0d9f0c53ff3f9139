"use client";

import { useState } from "react";
import type { PullRequestState } from "@/lib/domain/hotfix-words";
import type { HotfixView } from "./hotfix-view";
import { useHotfixSend } from "./use-hotfix-send";

const texts = ["title", "currentVersion", "repository", "flag", "pullRequest"] as const;
type TextName = (typeof texts)[number];
export type EditForm = Record<TextName, string> & { pullRequestState: PullRequestState | "" };

function formOf(view: HotfixView): EditForm {
  return {
    title: view.title,
    currentVersion: view.currentVersion ?? "",
    repository: view.repository ?? "",
    flag: view.flag ?? "",
    pullRequest: view.pullRequest ?? "",
    pullRequestState: view.pullRequestState ?? "",
  };
}

/** The facts of a hotfix being corrected (R-FIX-02): only what was changed is sent, against the version that was read. */
export function useEditForm(view: HotfixView, onClose: () => void) {
  const { send, sending, problem, forget } = useHotfixSend(view);
  const [base] = useState(view);
  const [form, setForm] = useState(() => formOf(view));
  const [wrong, setWrong] = useState<Partial<Record<keyof EditForm, string>>>({});
  const change = (part: Partial<EditForm>) => {
    forget();
    setWrong({});
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = async () => {
    if (form.title.trim() === "") return setWrong({ title: "A hotfix has a title." });
    const before = formOf(base);
    const changed = Object.fromEntries(
      [...texts, "pullRequestState" as const]
        .filter((name) => form[name].trim() !== before[name])
        .map((name) => [name, form[name].trim() === "" ? null : form[name].trim()]),
    );
    if (Object.keys(changed).length === 0) return onClose();
    const body = { ...changed, version: base.version };
    const outcome = await send("PATCH", `/hotfixes/${view.id}`, body);
    if (outcome === "busy") return;
    if (outcome === "done") return onClose();
    setWrong(
      Object.fromEntries(
        [...texts, "pullRequestState" as const].map((name) => [name, outcome.messageFor(name)]),
      ),
    );
  };
  return { form, change, wrong, submit, sending, problem };
}
