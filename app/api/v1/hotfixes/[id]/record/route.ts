import { clock } from "@/lib/clock";
import { readHotfixRecord } from "@/lib/contracts/hotfix-record";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { hotfixRecord } from "@/lib/queries/hotfix-record";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(readHotfixRecord, async ({ actor, params }) => ({
    status: 200,
    body: await hotfixRecord(actor, params.id, clock.now()),
  })),
});
