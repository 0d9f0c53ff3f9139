import { expect, type Locator, type Page } from "@playwright/test";
import { learningQuestions } from "../../lib/domain/review-words";

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
async function versionOf(api: Api, key: string, section: string): Promise<number> {
  const { sections } = await api("GET", `/api/v1/incidents/${key}/review`);
  const found = Array.isArray(sections) ? sections.find((one) => one.key === section) : undefined;
  return Number(found?.version);
}

/** Writes a section over the text that stands in it. */
export async function saveSection(api: Api, key: string, section: string, body: string): Promise<void> {
  const version = await versionOf(api, key, section);
  await api("PATCH", `/api/v1/incidents/${key}/review/sections/${section}`, { body, version });
}

/** One author's words, typed without a network while another saved other words in the same place: the page asks which to keep. */
export async function contradicted(
  page: Page,
  { key, mine, theirs, other }: { key: string; mine: string; theirs: string; other: Api },
): Promise<Locator> {
  await page.goto(`/incidents/${key}/review/resolution`);
  await listening(page);
  const area = page.getByRole("textbox", { name: "Resolution", exact: true });
  await page.context().setOffline(true);
  await area.fill(mine);
  await expect(page.getByText("Offline:")).toBeVisible();
  await saveSection(other, key, "resolution", theirs);
  await page.context().setOffline(false);
  await page.goto(`/incidents/${key}/review/resolution`);
  await expect(page.getByText("changed this section meanwhile")).toBeVisible();
  return area;
}

/** Publishes a review, with every question about learning answered by the same reason. */
export async function publish(api: Api, key: string): Promise<void> {
  await api("POST", `/api/v1/incidents/${key}/review/publication`, {
    answers: learningQuestions.map((question) => ({ key: question, reason: "Nothing to change." })),
  });
}

/** Opens a step of the review by its name in the list of steps. */
export async function goToStep(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Steps of the review" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
}

/** The list of a section's versions in the dialog of its history, once it has been read. */
export async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "History", exact: true }).click();
  const versions = page.getByRole("dialog").getByRole("list").first().locator("> li");
  await expect(versions).not.toHaveCount(0);
  return versions;
}
