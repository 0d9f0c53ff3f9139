import { z } from "zod";
import { jsonSchemaOf } from "./json-schema";
import type { Operation } from "./operation";
import { operations, streams } from "./operations";

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  rule: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional().describe("The row as it is now, where the version that was sent is stale"),
});

const refusals: Record<string, string> = {
  "400": "Unreadable",
  "401": "Not signed in",
  "403": "Not allowed",
  "404": "Not there, or not for the caller to see",
  "409": "Refused by a rule, or changed meanwhile",
  "413": "Too large",
  "415": "Not JSON",
  "422": "Well-formed but invalid",
  "428": "A version is missing",
  "429": "Too many requests",
  "503": "The database is away",
};

/** The OpenAPI 3.1 document of the public contract, made from the same schemas that the door checks. */
export function openApiDocument(baseUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of [...operations, ...streams]) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = operationObject(operation);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Firebreak",
      version: "1",
      description: "Incidents, their clocks, and the hotfixes that end them.",
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token, fb_…" },
        session: { type: "apiKey", in: "cookie", name: "firebreak.session" },
      },
      schemas: { Problem: jsonSchemaOf(problemSchema, "output") },
    },
    paths,
  };
}

function operationObject(operation: Operation) {
  const { status, also = [] } = operation.answer;
  const refusalAnswers = Object.entries(refusals).map(([code, description]) => [
    code,
    {
      description,
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return {
    summary: operation.summary,
    tags: [operation.path.split("/")[1] ?? ""],
    security: operation.scope === null ? [] : [{ token: [operation.scope] }, { session: [] }],
    parameters: [
      ...parametersOf("path", operation.params),
      ...parametersOf("query", operation.query),
      ...headersOf(operation),
    ],
    ...(operation.body
      ? {
          requestBody: {
            required: !operation.bodyOptional,
            content: { "application/json": { schema: jsonSchemaOf(operation.body, "input") } },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries([status, ...also].map((code) => [code, done(operation.answer)])),
      ...Object.fromEntries(refusalAnswers),
    },
  };
}

function done({ schema, mediaType }: Operation["answer"]) {
  if (mediaType) return { description: "Done", content: { [mediaType]: { schema: { type: "string" } } } };
  if (!schema) return { description: "Done" };
  return { description: "Done", content: { "application/json": { schema: jsonSchemaOf(schema, "output") } } };
}

function parametersOf(place: "path" | "query", schema: z.ZodObject | undefined) {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === "path",
    schema: field instanceof z.ZodType ? jsonSchemaOf(field, "input") : {},
  }));
}

function headersOf(operation: Operation) {
  if (operation.method !== "POST" || operation.scope === null) return [];
  return [
    { name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 255 } },
  ];
}
