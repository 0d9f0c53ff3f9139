import { clock } from "@/lib/clock";
import { readDashboard } from "@/lib/contracts/dashboard";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { dashboard } from "@/lib/queries/dashboard";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(readDashboard, async ({ actor }) => ({
    status: 200,
    body: await dashboard(actor, clock.now()),
  })),
});
