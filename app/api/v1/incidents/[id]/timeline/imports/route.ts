import { clock } from "@/lib/clock";
import { importTimeline } from "@/lib/commands/timeline/import";
import { importTable } from "@/lib/contracts/timeline";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { importPreview } from "@/lib/queries/timeline";

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route(importTable, async ({ actor, ctx, params, body }) =>
    body.dryRun
      ? { status: 200, body: await importPreview(actor, params.id, body, clock.now()) }
      : importTimeline(ctx, params.id, body),
  ),
});
