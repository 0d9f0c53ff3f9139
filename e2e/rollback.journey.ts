import { expect, expectAccessible, test } from "./support/journey";

const commit = "9e8d7c6b5a49382716059e8d7c6b5a4938271605";

test("R-RBK-02 a deployed fix is taken back in timed stages, the fix is owed again, and the next attempt follows", async ({
  account,
  browserOf,
  apiAs,
}) => {
  const manager = await account("Mo Manager", "on_call_manager");
  const rita = await account("Rita Responder", "responder");
  const asRita = apiAs(rita);
  const { key } = await apiAs(manager)("POST", "/api/v1/incidents", { title: "Login fails", severity: "P0" });
  const { id } = await asRita("POST", `/api/v1/incidents/${key}/hotfixes`, {
    title: "Rotate the signing key",
    workflow: "github_flow",
  });
  await asRita("POST", `/api/v1/hotfixes/${id}/revisions`, { commit });
  await asRita("PUT", `/api/v1/hotfixes/${id}/rollback-plan`, {
    method: "git_revert",
    ownerId: rita.id,
    tested: true,
  });
  const { id: deployment } = await apiAs(manager)("POST", `/api/v1/hotfixes/${id}/deployments`, {
    environment: "production",
    bypass: { reason: "Nobody can sign in" },
  });
  await asRita("PATCH", `/api/v1/deployments/${deployment}`, { state: "succeeded" });

  const page = await (await browserOf(rita)).newPage();
  await page.goto(`/hotfixes/${id}`);
  await page.getByRole("link", { name: "Roll back" }).click();
  await expect(page).toHaveTitle(/Rollback of hotfix 1/);
  await page.getByRole("button", { name: "Begin the rollback" }).click();
  await expect(page.getByText("Choose the reason.")).toBeVisible();
  await page.getByRole("radio", { name: "It causes a new problem" }).check();
  await expect(page.getByRole("combobox", { name: "How" })).toHaveValue("git_revert");
  await expect(page.getByRole("button", { name: /^Copy all/ })).toBeDisabled();
  await expectAccessible(page, [1280, 390, 320]);
  await page.getByLabel("Commit on main that brought the fix").fill(commit.slice(0, 12));
  await page.getByRole("button", { name: "Fill in" }).click();
  await expect(page.getByText(`git revert --no-edit ${commit.slice(0, 12)}`)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Copy all/ })).toBeEnabled();
  await page.getByRole("button", { name: "Begin the rollback" }).click();

  const stage = page.locator("[aria-current=step]");
  await expect(stage).toContainText("Assessment");
  await expect(stage).toContainText("target 2 to 5 min");
  await expect(stage.getByRole("timer")).toBeVisible();
  await stage.getByRole("button", { name: "Go on to execution" }).click();
  await expect(stage.getByText(/Write down what you found/)).toBeVisible();
  await stage.getByLabel("What the logs say").fill("Every second sign-in is refused");
  await expectAccessible(page);
  await stage.getByRole("button", { name: "Go on to execution" }).click();
  await expect(stage).toContainText("Execution");
  await expect(stage).toBeFocused();
  await expect(page.getByText("What the logs say: Every second sign-in is refused")).toBeVisible();
  await stage.getByRole("button", { name: "Go on to verification" }).click();
  await stage.getByLabel("Core function").fill("Sign-in works");
  await stage.getByRole("button", { name: "Save the notes only" }).click();
  await expect(stage.getByText("Core function: Sign-in works")).toBeVisible();
  await stage.getByLabel("Errors").fill("None for five minutes");
  await stage.getByRole("button", { name: "The rollback is done" }).click();

  const done = page.getByRole("region", { name: "What comes next" });
  await expect(done).toContainText("production runs the previous version");
  await expect(done).toContainText("The fix is owed again");
  await expect(page.getByText("Errors: None for five minutes")).toBeVisible();
  await expectAccessible(page, [1280, 390, 320]);
  await done.getByRole("button", { name: "Start the next attempt" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Title")).toHaveValue("Rotate the signing key");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByText("Hotfix 2", { exact: true })).toBeVisible();
  await expect(page.locator("#facts").getByRole("link", { name: "Hotfix 1" })).toBeVisible();
});
