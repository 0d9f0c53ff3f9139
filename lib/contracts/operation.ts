import type { z } from "zod";
import type { TokenScope } from "@/lib/domain/actor";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One operation of the public contract: what the door checks and the OpenAPI document says. `scope` is what a token
 * needs; null leaves the door open to people who are not signed in. `path` is below /api/v1 with `{name}` parameters.
 */
export type Operation = {
  method: Method;
  path: string;
  summary: string;
  scope: TokenScope | null;
  /** As how many requests it counts against the limit of a minute, where that is not one: what costs the server seconds. */
  cost?: number;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** A missing body counts as `{}`. */
  bodyOptional?: boolean;
  /** `also`: other statuses that carry the same answer. `mediaType`: of an answer that is no JSON. */
  answer: { status: number; schema: z.ZodType | null; also?: readonly number[]; mediaType?: string };
};

/** Keeps an operation's own types while checking its shape. */
export function operation<const T extends Operation>(definition: T): T {
  return definition;
}
