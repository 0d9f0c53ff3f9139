import { Refused } from "@/lib/db/refused";

/** What a query answers, or null where it refuses because the thing does not exist or may not be seen; other refusals are thrown. */
export async function found<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refused && error.refusal.kind === "not_found") return null;
    throw error;
  }
}
