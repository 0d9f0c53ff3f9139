import { endPresence } from "@/lib/commands/presence/say";
import { endPresence as operation } from "@/lib/contracts/presence";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { seenIncident } from "@/lib/queries/incident-access";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(operation, async ({ actor, params }) => {
    const { row } = await seenIncident(actor, params.id);
    await endPresence(actor, row.id, params.tabId);
    return { status: 204, body: null };
  }),
});
