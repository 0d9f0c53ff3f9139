import { z } from "zod";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { id, instantOut } from "./primitives";
import { reviewDocument } from "./review-document";
import { reviewView } from "./review-view";

const path = "/incidents/{id}/review" as const;

const asked = { scope: "read", params: incidentRef } as const;
const which = z.strictObject({
  /** `1` for the text as it is being written, where a publication would be answered. */
  draft: z.enum(["1", "0"]).optional(),
  /** An earlier publication by its number, word for word as it was read then. */
  publication: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
});

export const readReviewDocument = operation({
  ...asked,
  method: "GET",
  path: `${path}/document`,
  summary:
    "The review as it leaves the product, as JSON: the publication that is asked for, else the latest, else the draft",
  query: which,
  answer: { status: 200, schema: reviewDocument },
});

export const readReviewMarkdown = operation({
  ...asked,
  method: "GET",
  path: "/incidents/{id}/review.md",
  summary: "The same as Markdown, in the report template's order and headings (R-PIR-05)",
  query: which,
  answer: { status: 200, schema: null, mediaType: "text/markdown" },
});

export const readReviewPdf = operation({
  ...asked,
  method: "GET",
  path: "/incidents/{id}/review.pdf",
  cost: 20,
  summary: "The same as PDF (R-PIR-05)",
  query: which,
  answer: { status: 200, schema: null, mediaType: "application/pdf" },
});

export const readReviewInvitation = operation({
  ...asked,
  method: "GET",
  path: "/incidents/{id}/review.ics",
  summary: "The meeting as a calendar invitation, update or cancellation (R-PIR-02)",
  answer: { status: 200, schema: null, mediaType: "text/calendar" },
});

export const shareReview = operation({
  method: "POST",
  path: `${path}/shares`,
  summary: "Make a link by which everybody who is signed in can read the published review until it expires",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({ days: z.number().int().min(1).max(90).default(14) }),
  answer: { status: 201, schema: z.object({ id, url: z.string(), expiresAt: instantOut }) },
});

export const endShare = operation({
  method: "DELETE",
  path: `${path}/shares/{shareId}`,
  summary: "End a shared link",
  scope: "write",
  params: incidentRef.extend({ shareId: id }),
  answer: { status: 200, schema: reviewView },
});

export const readSharedReview = operation({
  method: "GET",
  path: "/review-shares/{token}",
  summary: "The published review behind a shared link",
  scope: "read",
  params: z.object({ token: z.string().min(20).max(100) }),
  answer: { status: 200, schema: reviewDocument },
});
