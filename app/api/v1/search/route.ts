import { search } from "@/lib/contracts/search";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { searchPage } from "@/lib/queries/search";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(search, async ({ actor, query }) => ({ status: 200, body: await searchPage(actor, query) })),
});
