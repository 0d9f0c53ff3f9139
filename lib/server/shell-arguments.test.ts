import { describe, expect, test } from "vitest";
import { readShellArguments, UsageError } from "@/lib/server/shell-arguments";

const read = (line: string) => readShellArguments(line.split(" ").filter((word) => word !== ""));

describe("the arguments of npm run admin", () => {
  test("user create names a person with roles", () => {
    expect(read("user create --email a@b.example --name Ada --roles admin,engineering_lead")).toEqual({
      command: "user create",
      email: "a@b.example",
      name: "Ada",
      roles: ["admin", "engineering_lead"],
      passwordFromStdin: false,
    });
  });

  test("token create takes scopes and a number of days", () => {
    const line = "token create --email a@b.example --name ci --scopes read,write";
    expect(read(line)).toMatchObject({ scopes: ["read", "write"], days: null });
    expect(read(`${line} --days 30`)).toMatchObject({ days: 30 });
  });

  test("audit verify takes nothing", () => {
    expect(read("audit verify")).toEqual({ command: "audit verify" });
    expect(() => read("audit verify --fast")).toThrow(UsageError);
  });

  test("backup and restore take one file", () => {
    expect(read("backup /tmp/a.gz")).toEqual({ command: "backup", file: "/tmp/a.gz" });
    expect(read("restore a.gz")).toEqual({ command: "restore", file: "a.gz", replace: false });
    expect(read("restore --replace a.gz")).toMatchObject({ file: "a.gz", replace: true });
  });

  test.each([
    ["backup", "Which file?"],
    ["restore a.gz b.gz", 'One file only: what is "b.gz"?'],
    ["backup a.gz --replace", "Unknown option '--replace'"],
    ["", "Which command?"],
    ["user", 'There is no command "user"'],
    ["user remove", 'There is no command "user remove"'],
    ["user create --name Ada --roles admin", "--email is missing"],
    ["user create --email a@b.example --name Ada --roles boss", '--roles does not know "boss"'],
    ["user create --email a@b.example --name Ada --roles admin --sudo", "Unknown option '--sudo'"],
    ["token create --email a@b.example --name ci --scopes everything", '--scopes does not know "everything"'],
    ["token create --email a@b.example --name ci --scopes read --days soon", "--days takes a whole number"],
  ])('"%s" is refused with one line that says why', (line, words) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(words);
    expect(() => read(line)).not.toThrow("\n");
  });
});
