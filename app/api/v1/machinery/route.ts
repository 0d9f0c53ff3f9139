import { clock } from "@/lib/clock";
import { readMachinery } from "@/lib/contracts/machinery";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { machinery } from "@/lib/queries/machinery";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(readMachinery, async ({ actor }) => ({
    status: 200,
    body: await machinery(actor, clock.now()),
  })),
});
