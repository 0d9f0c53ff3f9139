import { readItem } from "@/lib/commands/watch/read-item";
import * as contract from "@/lib/contracts/watches";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.readItem, ({ ctx, params, body }) =>
    readItem(ctx, params.id, { key: params.key, reading: body.reading, note: body.note ?? null }),
  ),
});
