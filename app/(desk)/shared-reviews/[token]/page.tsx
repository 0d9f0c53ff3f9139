import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SharedReviewPage } from "@/components/review/shared-review-page";
import { viewer } from "@/lib/auth/page-actor";
import { clock } from "@/lib/clock";
import { found } from "@/lib/queries/found";
import { sharedReview } from "@/lib/queries/review";

type Params = { params: Promise<{ token: string }> };

/** Read once for the title and the page. */
const documentOf = cache(async (token: string) => {
  await viewer(`/shared-reviews/${encodeURIComponent(token)}`);
  return found(sharedReview(token, clock.now()));
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const document = await documentOf((await params).token);
  return {
    title: document === null ? "Not found" : `Review of ${document.incident.key}`,
    // The address is the key: it must not leave with a link that is followed.
    referrer: "no-referrer",
  };
}

/** A published review behind a shared link, for everybody who is signed in. An ended link and one that never was look the same. */
export default async function SharedReview({ params }: Params) {
  const document = await documentOf((await params).token);
  if (document === null) notFound();
  return <SharedReviewPage document={document} />;
}
