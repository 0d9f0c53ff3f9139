"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { savedPolicyIn } from "./kept-policy";
import type { PolicyDraft } from "./use-policy-draft";

/** Saves the draft as the next version; a version that somebody saved meanwhile is learnt and nothing is lost. */
export function usePolicySave(policy: PolicyDraft, onBehind: () => void) {
  const router = useRouter();
  const [intent] = useState(createIntent);
  const underWay = useRef(false);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const save = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setSaving(true);
    setProblem(null);
    const note = policy.note.trim();
    const body = { version: policy.base.version, ...(note === "" ? {} : { note }), ...policy.draft };
    try {
      const idempotencyKey = intent.keyFor(body);
      const saved = await api<ResponsePolicy>("POST", "/policies", { body, idempotencyKey });
      intent.done();
      policy.forget();
      toast({ message: `Version ${saved.version} of the policy is saved. New incidents follow it.` });
      router.push("/settings/policy");
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const newer = error.rule === "version" ? savedPolicyIn(error.current) : null;
      if (newer === null) setProblem(error);
      else {
        policy.learn(newer);
        onBehind();
      }
    } finally {
      underWay.current = false;
      setSaving(false);
    }
  };
  return { save, saving, problem };
}
