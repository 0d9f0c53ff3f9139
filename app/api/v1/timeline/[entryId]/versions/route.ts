import { listEntryVersions } from "@/lib/contracts/timeline";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { entryVersions } from "@/lib/queries/timeline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listEntryVersions, async ({ actor, params }) => ({
    status: 200,
    body: await entryVersions(actor, params.entryId),
  })),
});
