import pino from "pino";
import { env } from "@/lib/env";

const secretNames = [
  "authorization",
  "Authorization",
  "cookie",
  "Cookie",
  '["set-cookie"]',
  "password",
  "passwordHash",
  "token",
  "secret",
  "AUTH_SECRET",
  "DATABASE_URL",
];

/** Every place, three levels deep, where a secret could stand in a logged object. */
const redacted = ["", "*.", "*.*."].flatMap((prefix) =>
  secretNames.map((name) =>
    name.startsWith("[") ? `${prefix.replace(/\.$/, "")}${name}` : `${prefix}${name}`,
  ),
);

/**
 * The log: one JSON line an event, secrets replaced, on standard error, so that what a command prints
 * for the caller (a token, an address) stays alone on standard output.
 */
export const log = pino(
  {
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
    redact: { paths: redacted, censor: "[redacted]" },
  },
  pino.destination(2),
);
