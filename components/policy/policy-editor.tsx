"use client";

import { Suspense, useEffect, useState } from "react";
import { PageBody } from "@/components/shell/page-header";
import { onDemand } from "@/components/ui/on-demand";
import { policyProblems } from "@/lib/domain/policy-check";
import { type PolicySection, policyDiff } from "@/lib/domain/policy-diff";
import { severities } from "@/lib/domain/severity";
import { BehindBanner, ClashBanner, ProblemBanner, RestoreBanner } from "./draft-banners";
import { EditorHead } from "./editor-head";
import { ExamplePanel } from "./example-panel";
import { goToPath, sectionOfPath } from "./go-to-path";
import { LeaveGuard } from "./leave-guard";
import { levelLabels } from "./level-labels";
import type { PolicyEditorPageProps } from "./policy-editor-page";
import { ProblemMap } from "./problem-map";
import { SectionForm } from "./section-form";
import { sectionTitle } from "./section-links";
import { SectionTabs } from "./section-tabs";
import { usePolicyDraft } from "./use-policy-draft";

const SaveDialog = onDemand(() => import("./save-dialog"));

/** The whole policy as forms, one part at a time, beside a worked example. Loaded after the page. */
export default function PolicyEditor(props: PolicyEditorPageProps) {
  const policy = usePolicyDraft(props);
  const { draft, base, dirty, behind } = policy;
  const [section, setSection] = useState<PolicySection>("P0");
  const [goal, setGoal] = useState<string | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const problems = policyProblems(draft);
  const changes = policyDiff(base, draft);
  useEffect(() => {
    if (goal === null) return;
    goToPath(goal);
    setGoal(null);
  }, [goal]);
  useEffect(() => {
    // The earlier version is in the draft now: a reload must not load it over later edits.
    if (props.restored !== null) window.history.replaceState(null, "", "/settings/policy/edit");
  }, [props.restored]);
  const go = (path: string) => {
    setSection(sectionOfPath(path));
    setGoal(path);
  };
  return (
    <>
      <EditorHead
        policy={policy}
        changes={changes.length}
        problems={problems.length}
        onSave={() => setReviewing(true)}
      />
      <PageBody className="flex flex-col gap-4">
        {behind && <BehindBanner policy={policy} />}
        {policy.clashes.length > 0 && <ClashBanner clashes={policy.clashes} />}
        {props.restored !== null && policy.broughtBack && (
          <RestoreBanner policy={policy} restored={props.restored} />
        )}
        {problems.length > 0 && <ProblemBanner problems={problems} onGo={go} />}
        <div className="grid gap-6 desk:grid-cols-[10rem_minmax(0,1fr)_20rem]">
          <SectionTabs
            here={section}
            draft={draft}
            changes={changes}
            problems={problems}
            onChoose={setSection}
          />
          <section aria-labelledby="part" className="min-w-0 border-ink border-t-2 pt-2.5">
            <h2 id="part" className="mb-3 text-lead">
              {sectionTitle(section, levelLabels(draft))}
            </h2>
            <ProblemMap problems={problems}>
              <SectionForm key={section} section={section} draft={draft} base={base} onEdit={policy.edit} />
            </ProblemMap>
          </section>
          <ExamplePanel draft={draft} section={severities.find((one) => one === section) ?? null} />
        </div>
      </PageBody>
      <LeaveGuard dirty={dirty} />
      <Suspense fallback={null}>
        {reviewing && <SaveDialog policy={policy} changes={changes} onClose={() => setReviewing(false)} />}
      </Suspense>
    </>
  );
}
