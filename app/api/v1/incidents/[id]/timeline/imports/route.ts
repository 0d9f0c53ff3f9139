import { clock } from "@/lib/clock";
import { importTimeline } from "@/lib/commands/timeline/import";
import { importTable } from "@/lib/contracts/timeline";
import { answerOnce } from "@/lib/http/answer-once";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { importPreview } from "@/lib/queries/timeline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(importTable, ({ actor, ctx, params, body }) =>
    body.dryRun
      ? answerOnce(ctx, () => importPreview(actor, params.id, body, clock.now()))
      : importTimeline(ctx, params.id, body),
  ),
});
