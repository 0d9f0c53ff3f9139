import type { Operation } from "@/lib/contracts/operation";
import { errorAnswer } from "./error-answer";
import { type Arrived, arrive, type Handler } from "./route";

/** A file that a route answers; `name` is what a browser saves it as. */
export type Download = { body: string | Uint8Array<ArrayBuffer>; mediaType: string; name: string };

/** Wraps an operation that answers a file, behind the same checks as `route`; a refusal is a problem as everywhere. */
export function download<O extends Operation>(
  operation: O,
  handle: (arrived: Arrived<O>) => Promise<Download>,
): Handler {
  return async (request, context) => {
    try {
      const { body, mediaType, name } = await handle(await arrive(operation, request, await context.params));
      return new Response(body, {
        status: 200,
        headers: {
          "content-type": mediaType,
          "content-disposition": `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, "-")}"`,
          "cache-control": "no-store",
        },
      });
    } catch (error) {
      return errorAnswer(error, request);
    }
  };
}
