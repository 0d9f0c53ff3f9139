import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { WizardPage } from "@/components/review/wizard-page";
import { stepAt, stepHref } from "@/components/review/wizard-steps";
import { viewer } from "@/lib/auth/page-actor";
import { packed } from "@/lib/client/packed";
import { clock } from "@/lib/clock";
import { found } from "@/lib/queries/found";
import { reviewPage } from "@/lib/queries/review";

type Params = { params: Promise<{ key: string; step?: string[] }> };

/** Read once for the title and the page. */
const reviewOf = cache(async (key: string, path: string) => {
  const actor = await viewer(`/incidents/${encodeURIComponent(key)}/review${path}`);
  return { actor, view: await found(reviewPage(actor, key, clock.now())) };
});

const pathOf = (step: string[] | undefined) =>
  (step ?? []).map((part) => `/${encodeURIComponent(part)}`).join("");

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { key, step } = await params;
  const { view } = await reviewOf(key, pathOf(step));
  const at = stepAt(step);
  if (view === null || at === null) return { title: "Not found" };
  return { title: `${at.label}, review of ${view.incident.key}` };
}

/** One step of the review of an incident. An incident that does not exist and one that may not be seen look the same. */
export default async function ReviewPage({ params }: Params) {
  const { key, step } = await params;
  const { actor, view } = await reviewOf(key, pathOf(step));
  const at = stepAt(step);
  if (view === null || at === null) notFound();
  if (view.incident.key !== key) redirect(stepHref(view.incident.key, at.slug));
  return <WizardPage initial={packed(view)} viewerId={actor.userId} slug={at.slug} />;
}
