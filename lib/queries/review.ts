import type { z } from "zod";
import { reviewDocument } from "@/lib/contracts/review-document";
import type { listSectionVersions } from "@/lib/contracts/reviews";
import { db } from "@/lib/db/client";
import { notFound } from "@/lib/db/refused";
import { readReviewMaterial } from "@/lib/db/review-material";
import { asReviewState } from "@/lib/db/row-words";
import { secretHash } from "@/lib/db/secret-token";
import { type ReviewView, readReviewView } from "@/lib/db/views/review";
import { reviewDocumentOf } from "@/lib/db/views/review-document";
import type { Actor } from "@/lib/domain/actor";
import type { ReviewDocument } from "@/lib/domain/review-document";
import type { ReviewSection } from "@/lib/domain/review-words";
import { seenIncident } from "./incident-access";
import { readTimers } from "./timers";

/** The review of an incident as far as the viewer may know of it, with everything that its wizard shows; 404 for what is hidden or not there. */
export async function reviewPage(actor: Actor, ref: string, now: Date): Promise<ReviewView> {
  const { row, standing } = await seenIncident(actor, ref);
  return readReviewView(db(), actor, { row, timers: await readTimers(row.id), standing }, now);
}

/** Which text of a review is asked for: a publication by its number, or the draft; else the latest publication. */
type Which = { draft?: "1" | "0" | undefined; publication?: number | undefined };

/**
 * The review as it leaves the product: a publication word for word, the latest unless another is asked for; else (or where the draft is asked for) as it
 * stands. 404 for a publication that never was.
 */
export async function reviewToRead(actor: Actor, ref: string, which: Which): Promise<ReviewDocument> {
  const { row } = await seenIncident(actor, ref);
  if (which.publication !== undefined) return publicationOf(row.id, which.publication);
  const published = which.draft === "1" ? null : await latestPublication({ incidentId: row.id });
  if (published !== null) return published;
  const material = await readReviewMaterial(db(), row, await readTimers(row.id));
  const state = asReviewState(material.rows?.state ?? "draft");
  const before = await latestPublication({ incidentId: row.id });
  return reviewDocumentOf(material, state, before?.publications ?? []);
}

async function publicationOf(incidentId: string, number: number): Promise<ReviewDocument> {
  const row = await db().reviewPublication.findFirst({ where: { review: { incidentId }, number } });
  if (row === null) throw notFound("publication");
  return reviewDocument.parse(row.document);
}

async function latestPublication(
  review: { incidentId: string } | { id: string },
): Promise<ReviewDocument | null> {
  const row = await db().reviewPublication.findFirst({ where: { review }, orderBy: { number: "desc" } });
  return row === null ? null : reviewDocument.parse(row.document);
}

/** The published review behind a shared link, for everybody who is signed in; 404 once it expired or was ended. */
export async function sharedReview(token: string, now: Date): Promise<ReviewDocument> {
  const share = await db().reviewShare.findUnique({ where: { hash: secretHash(token) } });
  const works = share !== null && share.revokedAt === null && share.expiresAt > now;
  const document = works ? await latestPublication({ id: share.reviewId }) : null;
  if (document === null) throw notFound("shared review");
  return document;
}

type Versions = z.output<(typeof listSectionVersions)["answer"]["schema"]>;

/** Every text that a section ever had, the latest first; nothing where nobody wrote yet. */
export async function sectionVersions(
  actor: Actor,
  ref: string,
  section: ReviewSection,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<Versions> {
  const { row } = await seenIncident(actor, ref);
  const found = await db().reviewSectionText.findMany({
    where: {
      section,
      review: { incidentId: row.id },
      ...(before === undefined ? {} : { version: { lt: before } }),
    },
    orderBy: { version: "desc" },
    take: limit + 1,
  });
  const shown = found.slice(0, limit);
  const users = await db().user.findMany({
    where: { id: { in: shown.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  });
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ version, body, byId, at, restores }) => ({
      ...{ version, body, restores },
      by: users.find(({ id }) => id === byId) ?? null,
      at: at.toISOString(),
    })),
    nextBefore: last?.version ?? null,
  };
}
