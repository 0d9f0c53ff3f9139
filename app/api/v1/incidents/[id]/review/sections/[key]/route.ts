import { saveSection } from "@/lib/commands/review/save-section";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.saveSection, ({ ctx, params, body }) =>
    saveSection(ctx, params.id, params.key, body),
  ),
});
