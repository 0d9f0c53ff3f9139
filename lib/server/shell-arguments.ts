import { parseArgs } from "node:util";
import { type TokenScope, tokenScopes } from "@/lib/domain/actor";
import { type OrgRole, orgRoles } from "@/lib/domain/roles";

/** The arguments make no sense; `message` is one line. Exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** What `npm run admin` was asked to do. */
export type ShellRequest =
  | { command: "help" }
  | { command: "user create"; email: string; name: string; roles: OrgRole[]; passwordFromStdin: boolean }
  | { command: "token create"; email: string; name: string; scopes: TokenScope[]; days: number | null }
  | { command: "audit verify" }
  | { command: "backup"; file: string }
  | { command: "restore"; file: string; replace: boolean };

export const usage = `Usage: npm run admin -- <command>

  user create --email E --name N --roles a,b [--password-stdin]
      Makes a person. Prints a one-time password link, or takes the password from standard input.
      Roles: ${orgRoles.join(", ")}

  token create --email E --name N --scopes read,write [--days N]
      Makes an API token of that person. Its value stands alone on the last line and is shown only now.
      Scopes: ${tokenScopes.join(", ")}

  audit verify
      Recomputes the audit trail's hash chains. Exit 1 and the first bad row when one is broken.

  backup FILE
      Writes all that the database holds at this moment into a new file; Firebreak may run meanwhile.

  restore FILE [--replace]
      Puts an empty database back to what the file holds, or any with --replace. Stop Firebreak before.`;

/** Reads the arguments; throws `UsageError`. */
export function readShellArguments(args: readonly string[]): ShellRequest {
  if (args.some((word) => word === "--help" || word === "-h" || word === "help")) return { command: "help" };
  const [first, ...following] = args;
  if (first === "backup") return { command: first, file: withFile(following, {}).file };
  if (first === "restore") {
    const { file, values } = withFile(following, { replace: "boolean" });
    return { command: first, file, replace: values.replace === true };
  }
  const command = args.slice(0, 2).join(" ");
  const rest = args.slice(2);
  switch (command) {
    case "user create":
      return readUserCreate(rest);
    case "token create":
      return readTokenCreate(rest);
    case "audit verify":
      options(rest, {});
      return { command };
    default:
      throw new UsageError(command === "" ? "Which command?" : `There is no command "${command}"`);
  }
}

function readUserCreate(args: string[]): ShellRequest {
  const values = options(args, {
    email: "string",
    name: "string",
    roles: "string",
    "password-stdin": "boolean",
  });
  return {
    command: "user create",
    email: needed(values, "email"),
    name: needed(values, "name"),
    roles: listOf(values, "roles", orgRoles),
    passwordFromStdin: values["password-stdin"] === true,
  };
}

function readTokenCreate(args: string[]): ShellRequest {
  const values = options(args, { email: "string", name: "string", scopes: "string", days: "string" });
  const { days } = values;
  if (days !== undefined && !/^[1-9]\d{0,2}$/.test(String(days))) {
    throw new UsageError("--days takes a whole number of days");
  }
  return {
    command: "token create",
    email: needed(values, "email"),
    name: needed(values, "name"),
    scopes: listOf(values, "scopes", tokenScopes),
    days: days === undefined ? null : Number(days),
  };
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

type Kinds = Record<string, "string" | "boolean">;

function options(args: string[], kinds: Kinds): Values {
  return parsed(args, kinds, false).values;
}

/** The one file that is named, and the options around it. */
function withFile(args: string[], kinds: Kinds): { file: string; values: Values } {
  const { positionals, values } = parsed(args, kinds, true);
  const [file, more] = positionals;
  if (file === undefined || file.trim() === "") throw new UsageError("Which file?");
  if (more !== undefined) throw new UsageError(`One file only: what is "${more}"?`);
  return { file, values };
}

function parsed(args: string[], kinds: Kinds, allowPositionals: boolean) {
  const described = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  try {
    return parseArgs({ args, options: described, strict: true, allowPositionals });
  } catch (error) {
    throw new UsageError((error instanceof Error ? error.message : String(error)).split(". ")[0] ?? "");
  }
}

function needed(values: Values, name: string): string {
  const value = values[name];
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  throw new UsageError(`--${name} is missing`);
}

function listOf<T extends string>(values: Values, name: string, known: readonly T[]): T[] {
  const words = needed(values, name)
    .split(",")
    .map((word) => word.trim());
  return words.map((word) => {
    const found = known.find((candidate) => candidate === word);
    if (found === undefined) throw new UsageError(`--${name} does not know "${word}": ${known.join(", ")}`);
    return found;
  });
}
