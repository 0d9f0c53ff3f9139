import { randomBytes } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { hashPassword } from "@/lib/auth/password";
import { clock } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { workerHealth } from "@/lib/db/worker-health";
import { allStories, makeDemo } from "@/lib/demo/make";
import { everybody, people } from "@/lib/demo/organisation";
import { orgRoleLabels } from "@/lib/domain/role-labels";
import { readIfThere, replacePrivate } from "@/lib/private-file";
import { StartRefusal } from "@/lib/server/claim-port";
import type { Tell } from "@/lib/server/start-database";

/** How many incidents are told between two lines at the terminal. */
const sayEvery = 6;

/** What is kept beside the database: one password for everybody of the demo, and whether the making came to its end. */
const keptShape = z.object({ password: z.string().min(12), state: z.enum(["begun", "made"]) });
type Kept = z.output<typeof keptShape>;

/**
 * Makes the demo organisation where the database is empty, and finds it again where it was made; answers the lines that say how to sign
 * in. Throws one line, and changes nothing, where other people are there or a making broke off.
 */
export async function prepareDemo(dataDir: string, tell: Tell): Promise<string[]> {
  const file = path.join(dataDir, "demo.json");
  const kept = await readKept(file);
  if ((await db().user.count()) === 0) return signIns(await make(file, kept, tell));
  const emails = everybody.map((key) => people[key].email);
  const ours = await db().user.count({ where: { email: { in: emails } } });
  if (kept?.state === "made" && ours > 0) return signIns(kept.password);
  if ((await db().user.count({ where: { email: { notIn: emails } } })) > 0) {
    throw new StartRefusal(
      "--demo makes an organisation of its own, and there are people here already: start without it, or with another FIREBREAK_DATA_DIR (or DATABASE_URL). Nothing was changed",
    );
  }
  throw new StartRefusal(
    kept === null
      ? `The demo organisation is here, but ${file} with its password is gone: \`npm run admin -- user create\` makes somebody who can sign in`
      : `The making of the demo organisation broke off. Remove ${dataDir} (or empty the database of DATABASE_URL), and start with --demo again`,
  );
}

async function readKept(file: string): Promise<Kept | null> {
  const text = await readIfThere(file);
  if (text === null) return null;
  const kept = keptShape.safeParse(readJson(text));
  if (kept.success) return kept.data;
  throw new StartRefusal(`${file} cannot be read: remove it together with the demo's database`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function make(file: string, kept: Kept | null, tell: Tell): Promise<string> {
  // Its engine would fire the clocks of a history that is still being told.
  if ((await workerHealth()).running) {
    throw new StartRefusal("A worker runs on this database: stop it while --demo makes its organisation");
  }
  const password = kept?.password ?? randomBytes(12).toString("base64url");
  const keep = (state: Kept["state"]) => replacePrivate(file, JSON.stringify({ password, state }));
  await keep("begun");
  tell("Demo organisation: people, services, and the incidents of ninety days");
  await makeDemo({
    now: clock.now(),
    passwordHash: () => hashPassword(password),
    stories: allStories,
    progress(told, of) {
      if (told % sayEvery === 0 || told === of) tell(`Demo organisation: ${told} of ${of} incidents`);
    },
  });
  await keep("made");
  return password;
}

function signIns(password: string): string[] {
  const width = Math.max(...everybody.map((key) => people[key].email.length));
  return [
    `Demo sign-ins, all with the password ${password}`,
    ...everybody.map((key) => {
      const { email, name, roles } = people[key];
      return `  ${email.padEnd(width)}  ${name}, ${roles.map((role) => orgRoleLabels[role].toLowerCase()).join(", ")}`;
    }),
  ];
}
