import { openApiDocument } from "@/lib/contracts/openapi";
import { baseUrl } from "@/lib/env";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async () => Response.json(openApiDocument(baseUrl())),
});
