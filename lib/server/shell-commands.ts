import type { z } from "zod";
import { personOf } from "@/lib/auth/actor-lookup";
import { hashPassword } from "@/lib/auth/password";
import { backUp } from "@/lib/backup/back-up";
import { restore } from "@/lib/backup/restore";
import { clock } from "@/lib/clock";
import { createToken } from "@/lib/commands/token/create";
import { createUser } from "@/lib/commands/user/create";
import { tokenInput } from "@/lib/contracts/tokens";
import { password as passwordRule, userInput } from "@/lib/contracts/users";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import type { Answer } from "@/lib/db/transact";
import type { ShellCommands } from "@/lib/server/administer";

const dayMs = 24 * 3_600_000;
const verifyLimitMs = 24 * 3_600_000;

/** What `npm run admin` does: people as the product itself, tokens as their owner, always through the commands. */
export const shellCommands: ShellCommands = {
  async createUser({ password, ...input }) {
    const user = checked(userInput, input);
    const passwordHash = password === null ? null : await hashPassword(checked(passwordRule, password));
    const { email, passwordLink } = bodyOf(
      await createUser({ actor: { kind: "product" } }, user, passwordHash),
    );
    const created = `${email} has an account now.`;
    if (passwordHash) return { exitCode: 0, lines: [created] };
    return {
      exitCode: 0,
      lines: [`${created} The link sets a password, once, within seven days:`, passwordLink],
    };
  },

  async createToken({ email, days, ...input }) {
    const owner = await db().user.findUnique({ where: { email: email.toLowerCase() } });
    if (!owner || owner.disabledAt) throw new Error(`Nobody with the address ${email} can sign in`);
    const expiresAt = days === null ? undefined : new Date(clock.now().getTime() + days * dayMs);
    const { name, scopes } = checked(tokenInput, input);
    const actor = personOf(owner, { sessionId: null, token: null });
    const token = bodyOf(await createToken({ actor }, { name, scopes, expiresAt }));
    const about = `A token of ${owner.email}, which runs out at ${token.expiresAt}; it is shown only now:`;
    return { exitCode: 0, lines: [about, token.value] };
  },

  async verifyAudit() {
    const found = await db().$transaction(verifyAudit, {
      isolationLevel: "RepeatableRead",
      timeout: verifyLimitMs,
    });
    if ("why" in found) {
      return {
        exitCode: 1,
        lines: [`The audit trail is broken: chain ${found.scope}, entry ${found.seq}: ${found.why}.`],
      };
    }
    const { chains, entries } = found;
    return { exitCode: 0, lines: [`The audit trail holds. Chains: ${chains}, entries: ${entries}.`] };
  },

  async backUp({ url, file }) {
    const rows = await backUp(url, file);
    return { exitCode: 0, lines: [`${told(rows)} written to ${file}. Keep it secret: it holds all of it.`] };
  },

  async restore({ url, file, replace }) {
    const { at, rows } = await restore(url, file, replace);
    const newer = await migrate(url);
    const lines = [`${told(rows)} are back as they were at ${at}. Clocks go on at the next start.`];
    return {
      exitCode: 0,
      lines: newer.length === 0 ? lines : [...lines, `Migrated since: ${newer.join(", ")}`],
    };
  },
};

const told = (rows: Readonly<Record<string, number>>): string =>
  `${rows.users ?? 0} people, ${rows.incidents ?? 0} incidents and ${rows.audit_entries ?? 0} entries of the audit trail`;

/** The input as the contract reads it; throws one line that says what is wrong with it. */
function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join(".") ?? "";
  throw new Error(`${place === "" ? "This" : place} ${issue?.message ?? "is not valid"}`);
}

/** What a command without an idempotency key answered. */
function bodyOf<T>(answer: Answer<T>): T {
  if (answer.replayed) throw new Error("a shell command is never a repetition");
  return answer.body;
}
