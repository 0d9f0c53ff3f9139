import { z } from "zod";

const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** An ISO-8601 instant with an offset or Z, between 1970 and 2200, read as a Date. */
export const instant = z.iso
  .datetime({ offset: true, error: "must be an ISO-8601 time with a zone, such as 2026-01-15T14:30:00Z" })
  .refine(
    (text) => Date.parse(text) >= earliest && Date.parse(text) < latest,
    "must lie between 1970 and 2200",
  )
  .transform((text) => new Date(text));

/** An instant as it is answered: ISO-8601 UTC with milliseconds. */
export const instantOut = z.iso.datetime();

export const id = z.uuid();

/** One line of text, trimmed, not empty. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(max)
    .regex(/^[^\r\n]*$/, "must be one line");
}

/** Text of several lines, trimmed at the end, not empty. */
export function prose(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => text.trim() !== "", "must not be empty")
    .transform((text) => text.trim());
}

/** Text that may be cleared: null or blank means none. */
export function clearable(max: number) {
  return z
    .string()
    .max(max)
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text.trim()));
}

/** An address of the web. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: "must be a web address such as https://example.com/1" })
  .max(2_000);

/** A name of the IANA time zone database. */
export const timeZone = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
    } catch {
      return false;
    }
  }, "must be a time zone such as Europe/Berlin");

/** `?limit` (1 to 200, 50) and `?cursor` of every list. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** A list's answer. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A person as others see them beside a thing. */
export const personRef = z.object({ id, name: z.string() });
