import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, expectAccessible, goByKey, test } from "./support/journey";

const folder = path.join(import.meta.dirname, "data/incidents");
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");

const incidents = [
  { slug: "cloudflare-2019-07-02-waf-regex", table: "md" },
  { slug: "gitlab-2017-01-31-database", table: "csv" },
];

const words = (minutes: number) => `${Math.floor(minutes / 60)}h ${minutes % 60}m`;
const typed = (moment: string) => `${moment.slice(0, 10)} ${moment.slice(11, 16)}Z`;

for (const { slug, table } of incidents) {
  test(`R-INC-13 ${slug} is declared, its pasted timeline imported and resolved through the screens, and lasts what the record says`, async ({
    account,
    browserOf,
  }) => {
    const facts = JSON.parse(read(`${slug}.json`));
    const commander = await account("Iris Commander", "incident_commander");
    const page = await (await browserOf(commander)).newPage();
    await page.goto("/incidents");
    await goByKey(page, "c", /\/incidents\/new$/);
    await expect(page.getByRole("heading", { name: "Declare an incident" })).toBeVisible();
    await page.getByLabel("Title").fill(facts.title);
    await page.getByRole("radio", { name: facts.severity }).check();
    await page.getByText("More: times").click();
    await page.getByLabel("Record a past incident").check();
    await page.getByLabel("Started at").fill(typed(facts.startedAt));
    await page.getByLabel("Detected at").fill(typed(facts.detectedAt));
    await page.getByLabel("Impact").fill(facts.impact);
    await page.getByRole("button", { name: "Record incident" }).click();
    await expect(page.getByRole("heading", { level: 1, name: facts.title })).toBeVisible();

    await page.getByRole("button", { name: "Import a table" }).click();
    await page.getByRole("textbox", { name: "Table" }).fill(read(`${slug}.timeline.${table}`));
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: `Import ${facts.timeline.length} entries` }).click();
    await expect(dialog).toBeHidden();
    for (const entry of facts.timeline)
      await expect(page.getByText(entry.text.split("; ")[0]).first()).toBeVisible();

    await page.getByRole("button", { name: "Change status" }).click();
    await dialog.getByRole("radio", { name: "Resolved" }).check();
    await dialog.getByLabel("When it happened").fill(typed(facts.resolvedAt));
    await dialog.getByRole("button", { name: "Resolve" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(words(facts.facts.durationMinutes), { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
  });
}
