import { expect, type Page } from "@playwright/test";

/** Calls the API as somebody. */
export type Api = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
/** A P1 that lasted an hour and is resolved, with three entries on its timeline; answers its key. */
export async function resolvedIncident(api: Api, title: string): Promise<string> {
  const { key } = await api("POST", "/api/v1/incidents", {
    title,
    severity: "P1",
    startedAt: minutesAgo(90),
  });
  const note = (body: string, minutes: number, keyMoment?: string) =>
    api("POST", `/api/v1/incidents/${key}/timeline`, {
      ...{ body, occurredAt: minutesAgo(minutes) },
      ...(keyMoment === undefined ? {} : { keyMoment }),
    });
  await note("Queue consumer ran out of memory", 80, "cause_identified");
  await note("Restarted the consumer", 60);
  await note("Checkout answers again", 50, "restored");
  await api("POST", `/api/v1/incidents/${key}/status`, { status: "resolved", at: minutesAgo(45) });
  return String(key);
}

/** Waits until the page's script has taken over: without the network it could not any more. */
export async function listening(page: Page): Promise<void> {
  const preview = page.getByRole("button", { name: "Preview" });
  await expect(async () => {
    await preview.click();
    await expect(preview).toHaveAttribute("aria-pressed", "true", { timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Write", exact: true }).click();
}

/** The version of a section as it stands. */
export async function versionOf(api: Api, key: string, section: string): Promise<number> {
  const { sections } = await api("GET", `/api/v1/incidents/${key}/review`);
  const found = Array.isArray(sections) ? sections.find((one) => one.key === section) : undefined;
  return Number(found?.version);
}

/** Saves a section as it is to read from then on. */
export async function saved(api: Api, key: string, section: string, body: string): Promise<void> {
  const version = await versionOf(api, key, section);
  await api("PATCH", `/api/v1/incidents/${key}/review/sections/${section}`, { body, version });
}
