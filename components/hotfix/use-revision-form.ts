"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import type { HotfixView } from "./hotfix-view";
import { useHotfixSend } from "./use-hotfix-send";

type Named = "commit" | "tree" | "message" | "diff" | "committerId" | "pusherId";
export type RevisionErrors = Partial<Record<Named, string>>;

const names: readonly Named[] = ["commit", "tree", "message", "diff", "committerId", "pusherId"];
const objectName = /^[0-9a-f]{40}$/i;

/** What a revision being recorded lacks or has wrong, by field. */
function wrongOf(form: { commit: string; tree: string; message: string; diff: string }, isFlag: boolean) {
  const { commit, tree, message, diff } = form;
  if (isFlag) {
    return message.trim() === "" && diff.trim() === "" ? { message: "Say what the flag is set to." } : {};
  }
  return {
    ...(objectName.test(commit.trim())
      ? {}
      : { commit: "Paste the whole commit: 40 digits and letters a to f. git rev-parse HEAD shows it." }),
    ...(tree.trim() === "" || objectName.test(tree.trim())
      ? {}
      : { tree: "Paste the whole tree, or leave this empty. git rev-parse HEAD^{tree} shows it." }),
  };
}

/** A revision being recorded (R-APR-03). What is typed stays until it is sent. */
export function useRevisionForm(view: HotfixView, viewerId: string, onClose: () => void) {
  const { send, sending, problem, forget } = useHotfixSend(view);
  const isFlag = view.workflow === "feature_flag";
  const [form, setForm] = useState({ commit: "", tree: "", message: "", diff: "" });
  const [committerId, setCommitter] = useState<string | null>(viewerId);
  const [pusherId, setPusher] = useState<string | null>(viewerId);
  const [wrong, setWrong] = useState<RevisionErrors>({});
  const change = (part: Partial<typeof form>) => {
    forget();
    setWrong({});
    setForm((before) => ({ ...before, ...part }));
  };
  const submit = async () => {
    const found = wrongOf(form, isFlag);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const text = (name: keyof typeof form) => (form[name].trim() === "" ? {} : { [name]: form[name].trim() });
    const outcome = await send("POST", `/hotfixes/${view.id}/revisions`, {
      ...(isFlag ? {} : { ...text("commit"), ...text("tree") }),
      ...text("message"),
      // Blank lines of a diff have a meaning.
      ...(form.diff.trim() === "" ? {} : { diff: form.diff }),
      committerId,
      pusherId,
    });
    if (outcome === "busy") return;
    if (outcome === "done") {
      toast({ message: "The revision is recorded." });
      return onClose();
    }
    setWrong(Object.fromEntries(names.map((name) => [name, outcome.messageFor(name)])));
  };
  const people = { committerId, setCommitter, pusherId, setPusher };
  const said = problem !== null && Object.values(wrong).every((message) => message === undefined);
  return { form, change, people, wrong, submit, sending, problem, said };
}

export type RevisionForm = ReturnType<typeof useRevisionForm>;
