import { clock } from "@/lib/clock";
import { readReviewPdf } from "@/lib/contracts/review-exports";
import { baseUrl } from "@/lib/env";
import { download } from "@/lib/http/download";
import { methods } from "@/lib/http/methods";
import { reviewToRead } from "@/lib/queries/review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: download(readReviewPdf, async ({ actor, params, query }) => {
    const document = await reviewToRead(actor, params.id, query);
    // Fonts and typesetting take 50 MB, which a process that nobody asks for a PDF does not spend.
    const { reviewPdf } = await import("@/lib/documents/review-pdf");
    return {
      body: new Uint8Array(await reviewPdf(document, { baseUrl: baseUrl(), madeAt: clock.now() })),
      mediaType: "application/pdf",
      name: `${document.incident.key}-review.pdf`,
    };
  }),
});
