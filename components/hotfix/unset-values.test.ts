import { expect, test } from "vitest";
import { hotfixView } from "./testing/hotfix-scene";
import { knownValues, valueFields, valueProblem, valuesPatch, waitsForMerge } from "./unset-values";

const command = (...unset: string[]) => ({ text: "", unset });

test("R-FIX-02 each value is asked for once, and the version in production in place of what follows from it", () => {
  const fields = valueFields([command("version", "flagEndpoint"), command("tag", "flagEndpoint")], true);
  expect(fields.map(({ name }) => name)).toEqual(["currentVersion", "flagEndpoint"]);
});

test("R-RBK-01 the commit on main is not asked for before there is one", () => {
  const commands = [command("mergeCommit", "deployment")];
  expect(valueFields(commands, false).map(({ name }) => name)).toEqual(["deployment"]);
  expect(valueFields(commands, true).map(({ name }) => name)).toEqual(["mergeCommit", "deployment"]);
  expect(waitsForMerge(commands)).toBe(true);
  expect(waitsForMerge([command("deployment")])).toBe(false);
});

test("R-FIX-02 a value that no command could carry is refused on the spot", () => {
  const [field] = valueFields([command("flagEndpoint")], true);
  if (field === undefined) throw new Error("no field");
  expect(valueProblem(field, "  ")).toBe("Fill this in.");
  expect(valueProblem(field, "flags.example.org; rm -rf /")).toContain("cannot stand in a command");
  expect(valueProblem(field, " https://flags.example.org/api ")).toBeNull();
});

test("R-FIX-02 values go to the hotfix where they belong to it, else to its commands", () => {
  expect(valuesPatch({ currentVersion: "1.2.3", deployment: "shop", flag: "new-cart" })).toEqual({
    currentVersion: "1.2.3",
    flag: "new-cart",
    facts: { deployment: "shop" },
  });
  expect(valuesPatch({ flag: "new-cart" })).toEqual({ flag: "new-cart" });
});

test("R-RBK-01 what people said of the commands goes before what follows from the hotfix", () => {
  expect(
    knownValues(hotfixView({ facts: { branch: "hotfix/other", mergeCommit: "abcdef1" } })),
  ).toMatchObject({
    branch: "hotfix/other",
    mergeCommit: "abcdef1",
    tag: "v1.2.4",
  });
});
