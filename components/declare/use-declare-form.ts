"use client";

import { useEffect, useRef } from "react";
import { useTypedTime } from "@/components/timeline/use-typed-time";
import { useZone } from "@/components/ui/zone";
import type { Draft } from "./declare-draft";
import type { LevelsPolicy } from "./severity-choice";
import { treeProgress } from "./tree-progress";
import { useDeclare } from "./use-declare";
import { useKeptDraft } from "./use-kept-draft";

/** The names of the API's fields that a change of the draft puts right, where they are not its own. */
const puts: Partial<Record<string, string>> = {
  serviceId: "serviceIds",
  retrospective: "startedAt",
  severity: "overruleReason",
};

/** After a try that was refused the focus goes to the first field that is wrong; never while somebody is putting things right. */
function useFocusOnWrong(refusals: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
  }, [refusals]);
  return form;
}

/** Everything that the declare form knows and does. */
export function useDeclareForm(viewerId: string, policy: LevelsPolicy) {
  const kept = useKeptDraft(viewerId);
  const { draft } = kept;
  const { timeZone, utcOnly } = useZone();
  const time = useTypedTime({ timeZone: utcOnly ? "UTC" : timeZone });
  const progress = draft.answers === null ? null : treeProgress(draft.answers, policy.classification);
  const suggested = progress?.kind === "result" ? progress.classification.severity : null;
  const sending = useDeclare(kept, suggested, time.load);
  const form = useFocusOnWrong(sending.refusals);
  const { load } = time;
  const hasTime = draft.startedAt !== "";
  useEffect(() => {
    // A start that was brought back is read at once; sending loads the reader again should it be missing.
    if (hasTime) void load().catch(() => undefined);
  }, [hasTime, load]);
  const typed = draft.startedAt.trim() === "" ? undefined : time.read(draft.startedAt);
  const change = (next: Partial<Draft>) => {
    kept.change(next);
    sending.settle(Object.keys(next).flatMap((field) => [field, puts[field] ?? field]));
  };
  return {
    ...sending,
    form,
    draft,
    change,
    restored: kept.restored,
    discard: kept.discard,
    time,
    suggested,
    startedAt: typed?.kind === "moment" ? typed.at : null,
  };
}
