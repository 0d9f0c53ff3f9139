"use client";

import { type ReactNode, useMemo } from "react";
import { usePresence } from "@/components/incident/use-presence";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { ServerClock } from "@/components/ui/server-clock";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import type { ReviewView } from "./review-view";
import type { StepProps } from "./step-props";
import { useReview } from "./use-review";
import { WizardFoot } from "./wizard-foot";
import { WizardHeader } from "./wizard-header";
import { WizardNav } from "./wizard-nav";
import { type StepSlug, stepAt, wizardSteps } from "./wizard-steps";

const WizardText = later(() => import("./wizard-text"));
const WizardTimeline = later(() => import("./wizard-timeline"));
const WizardRootCause = later(() => import("./wizard-root-cause"));
const WizardActionItems = later(() => import("./wizard-action-items"));
const WizardPublish = later(() => import("./wizard-publish"));

function contentOf(slug: StepSlug, props: StepProps): ReactNode {
  switch (slug) {
    case "timeline":
      return <WizardTimeline {...props} />;
    case "root-cause":
      return <WizardRootCause {...props} />;
    case "action-items":
      return <WizardActionItems {...props} />;
    case "publish":
      return <WizardPublish {...props} />;
    default:
      return <WizardText {...props} slug={slug} />;
  }
}

/** A step that is one text is named by the text's own label; on paper the report has its own headings. */
function titleLook(slug: StepSlug): string {
  if (slug === "summary" || slug === "resolution" || slug === "prevention") return "sr-only";
  return slug === "publish" ? "text-title print:hidden" : "text-title";
}

/** The review of an incident, one step at a time (R-PIR-01). */
export function WizardPage({
  initial: packed,
  viewerId,
  slug,
}: {
  /** The review as the server rendered it; it is read anew from then on. */
  initial: Packed<ReviewView>;
  viewerId: string;
  slug: StepSlug;
}) {
  const initial = useUnpacked(packed);
  const { view, gone, saved } = useReview(initial);
  const place = `review/${slug}`;
  const present = usePresence(initial.incident, viewerId, place);
  const others = useMemo(() => {
    const here = present.filter((one) => one.place === place);
    return here.map(({ user, typing }) => ({ name: user.name, typing }));
  }, [present, place]);
  const step = stepAt([slug]) ?? wizardSteps[0];
  if (gone) return <GoneReview />;
  return (
    <ServerClock now={view.serverNow}>
      <WizardHeader view={view} viewerId={viewerId} present={present} />
      <div className="grid gap-x-8 gap-y-4 p-4 desk:grid-cols-[14rem_minmax(0,1fr)] print:grid-cols-1">
        <WizardNav view={view} current={step} />
        <div className="flex min-w-0 max-w-[60rem] flex-col gap-4 print:max-w-none">
          <h2 className={titleLook(step.slug)}>{step.label}</h2>
          {contentOf(step.slug, { view, viewerId, others, onSaved: saved })}
          <WizardFoot incidentKey={view.incident.key} current={step} />
        </div>
      </div>
    </ServerClock>
  );
}

/** What is left when the viewer may not see the incident any more: nothing of it. */
function GoneReview() {
  return (
    <div role="status" className="p-4">
      <EmptyState
        level={1}
        title="You can no longer see this review"
        action={<LinkButton href="/incidents">Go to incidents</LinkButton>}
      >
        Its incident was made private, or your part in it has ended.
      </EmptyState>
    </div>
  );
}
