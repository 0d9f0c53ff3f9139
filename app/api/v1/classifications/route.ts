import { classify } from "@/lib/contracts/classifications";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { suggestedSeverity } from "@/lib/queries/classification";

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route(classify, async ({ body }) => ({ status: 200, body: await suggestedSeverity(body) })),
});
