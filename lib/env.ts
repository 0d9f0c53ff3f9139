import { createEnv } from "@t3-oss/env-core";
import { z } from "zod";

/** A bad value in the environment; `message` is one line that names every wrong variable, never a secret's value. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

const port = z.coerce
  .number("must be a port number from 0 to 65535")
  .int("must be a port number from 0 to 65535")
  .min(0, "must be a port number from 0 to 65535")
  .max(65535, "must be a port number from 0 to 65535");
const perMinute = z.coerce
  .number("must be a whole number of at least 1")
  .int("must be a whole number of at least 1")
  .min(1, "must be a whole number of at least 1");
const flag = z
  .enum(["true", "false", "1", "0", "yes", "no"], "must be true or false")
  .transform((text) => text === "true" || text === "1" || text === "yes");

const server = {
  /** Any PostgreSQL 14 or newer; without it the embedded one is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, "must be a postgres:// address")
    .optional(),
  /** Where the embedded database and the generated secrets live, relative to the checkout. */
  FIREBREAK_DATA_DIR: z.string().default(".data"),
  /** 0 takes a free port at the start. */
  PORT: port.default(3000),
  HOST: z.string().regex(/^\S+$/, "must be a host name or address").default("127.0.0.1"),
  /** The only base of links; scheme, host and port, nothing else. */
  FIREBREAK_URL: z
    .string()
    .refine(isOrigin, "must be like https://firebreak.example.org, without a path")
    .optional(),
  /** True behind one reverse proxy that appends to X-Forwarded-For. */
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("info"),
  /** Signs sessions; generated into the data directory when it is not given. */
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  RATE_LIMIT_PER_MINUTE: perMinute.default(600),
  SIGN_IN_LIMIT_PER_MINUTE: perMinute.default(10),
  /** `external`: timers and jobs run in their own process. */
  WORKER_MODE: z.enum(["internal", "external"], "must be internal or external").default("internal"),
};
const names = Object.keys(server);

type Environment = ReturnType<typeof parse>;
let known: { raw: string; value: Environment } | null = null;

/**
 * The checked environment. Read at every call, because the start fills DATABASE_URL, AUTH_SECRET and PORT in;
 * parsed again only when a value changed. Throws `EnvironmentError`.
 */
export function env(): Environment {
  const raw = names.map((name) => process.env[name] ?? "").join("\0");
  if (known?.raw !== raw) known = { raw, value: parse() };
  return known.value;
}

/** The origin of every link that leaves the product: FIREBREAK_URL, else http://localhost:PORT. No trailing slash. */
export function baseUrl(): string {
  const given = env().FIREBREAK_URL;
  return given === undefined ? `http://localhost:${env().PORT}` : new URL(given).origin;
}

/** The origins that count as ours on unsafe requests; without FIREBREAK_URL 127.0.0.1 is ours too. */
export function ourOrigins(): readonly string[] {
  return env().FIREBREAK_URL === undefined ? [baseUrl(), `http://127.0.0.1:${env().PORT}`] : [baseUrl()];
}

/** The secret that signs sessions and seals kept answers; the start has put it in place, or this throws. */
export function authSecret(): string {
  const secret = env().AUTH_SECRET;
  if (secret === undefined)
    throw new EnvironmentError("AUTH_SECRET is not set: start with `npm start`, or set it");
  return secret;
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return bare && (url.protocol === "http:" || url.protocol === "https:");
}

function parse() {
  return createEnv({
    server,
    isServer: true,
    runtimeEnv: { ...process.env },
    emptyStringAsUndefined: true,
    onValidationError(issues) {
      const lines = issues.map((issue) => `${issue.path?.map(String).join(".") ?? "value"} ${issue.message}`);
      throw new EnvironmentError(lines.join("; "));
    },
  });
}
