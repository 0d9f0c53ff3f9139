import { clock } from "@/lib/clock";
import { readIncidentPage } from "@/lib/contracts/incident-page";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { incidentPage } from "@/lib/queries/incident-page";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(readIncidentPage, async ({ actor, params }) => ({
    status: 200,
    body: await incidentPage(actor, params.id, clock.now()),
  })),
});
