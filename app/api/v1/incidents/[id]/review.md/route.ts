import { readReviewMarkdown } from "@/lib/contracts/review-exports";
import { reviewMarkdown } from "@/lib/documents/review-markdown";
import { baseUrl } from "@/lib/env";
import { download } from "@/lib/http/download";
import { methods } from "@/lib/http/methods";
import { reviewToRead } from "@/lib/queries/review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: download(readReviewMarkdown, async ({ actor, params, query }) => {
    const document = await reviewToRead(actor, params.id, query);
    return {
      body: reviewMarkdown(document, { baseUrl: baseUrl() }),
      mediaType: "text/markdown; charset=utf-8",
      name: `${document.incident.key}-review.md`,
    };
  }),
});
