import { clock } from "@/lib/clock";
import * as contract from "@/lib/contracts/watches";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { incidentWindows } from "@/lib/queries/windows";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listWindows, async ({ actor, params }) => ({
    status: 200,
    body: await incidentWindows(actor, params.id, clock.now()),
  })),
});
