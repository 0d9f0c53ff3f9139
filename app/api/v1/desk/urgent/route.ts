import { clock } from "@/lib/clock";
import { readUrgent } from "@/lib/contracts/dashboard";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { deskUrgent } from "@/lib/queries/desk-urgent";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(readUrgent, async ({ actor }) => ({ status: 200, body: await deskUrgent(actor, clock.now()) })),
});
