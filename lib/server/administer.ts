import { mkdir } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { closeDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import type { TokenScope } from "@/lib/domain/actor";
import type { OrgRole } from "@/lib/domain/roles";
import { log } from "@/lib/log";
import { ensureSecret } from "@/lib/server/ensure-secret";
import { dataDirectory, openDatabase } from "@/lib/server/open-database";
import { readShellArguments, type ShellRequest, UsageError, usage } from "@/lib/server/shell-arguments";

/** What a command says on standard output, and whether it succeeded (0) or found something wrong (1). */
export type ShellOutcome = { exitCode: 0 | 1; lines: readonly string[] };

/** The commands behind the shell. They throw an error with a one-line message when a rule refuses. */
export type ShellCommands = {
  createUser(input: {
    email: string;
    name: string;
    roles: OrgRole[];
    password: string | null;
  }): Promise<ShellOutcome>;
  createToken(input: {
    email: string;
    name: string;
    scopes: TokenScope[];
    days: number | null;
  }): Promise<ShellOutcome>;
  verifyAudit(): Promise<ShellOutcome>;
  backUp(input: { url: string; file: string }): Promise<ShellOutcome>;
  restore(input: { url: string; file: string; replace: boolean }): Promise<ShellOutcome>;
};

/**
 * Runs one administrator's command against the database, which it starts or attaches to. Answers go to standard output,
 * everything else to standard error. Returns the exit code: 0 done, 1 refused or found broken, 2 wrong arguments.
 */
export async function administer(args: readonly string[], commands: ShellCommands): Promise<number> {
  try {
    const request = readShellArguments(args);
    if (request.command === "help") return print({ exitCode: 0, lines: [usage] });
    return print(await withDatabase((url) => run(request, commands, url)));
  } catch (error) {
    log.debug({ error }, "the command failed");
    console.error(error instanceof Error ? error.message : String(error));
    if (!(error instanceof UsageError)) return 1;
    console.error(`\n${usage}`);
    return 2;
  }
}

async function run(
  request: Exclude<ShellRequest, { command: "help" }>,
  commands: ShellCommands,
  url: string,
): Promise<ShellOutcome> {
  switch (request.command) {
    case "user create": {
      const { email, name, roles } = request;
      return commands.createUser({ email, name, roles, password: await passwordOf(request) });
    }
    case "token create": {
      const { email, name, scopes, days } = request;
      return commands.createToken({ email, name, scopes, days });
    }
    case "audit verify":
      return commands.verifyAudit();
    case "backup":
      return commands.backUp({ url, file: fromShell(request.file) });
    case "restore":
      return commands.restore({ url, file: fromShell(request.file), replace: request.replace });
  }
}

/** A path as the person at the shell means it: npm runs us in the checkout, wherever they stand. */
function fromShell(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The first line of standard input; null when none was asked for. */
async function passwordOf(request: { passwordFromStdin: boolean }): Promise<string | null> {
  if (!request.passwordFromStdin) return null;
  const password = (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? "";
  if (password === "") throw new UsageError("--password-stdin found no password on standard input");
  return password;
}

async function withDatabase<T>(job: (url: string) => Promise<T>): Promise<T> {
  const dataDir = dataDirectory();
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  await ensureSecret(dataDir);
  const database = await openDatabase((line) => console.error(line));
  try {
    await migrate(database.url);
    return await job(database.url);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function print({ exitCode, lines }: ShellOutcome): number {
  for (const line of lines) console.log(line);
  return exitCode;
}
