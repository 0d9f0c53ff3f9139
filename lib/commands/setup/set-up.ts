import { v7 as uuid } from "uuid";
import { Refused } from "@/lib/db/refused";
import { secretHash } from "@/lib/db/secret-token";
import { transact } from "@/lib/db/transact";
import { type UserView, userViewOf } from "@/lib/db/views/settings";
import { refuse } from "@/lib/domain/refusal";
import { settingsTopic } from "@/lib/live/topics";

type Input = {
  token: string;
  name: string;
  email: string;
  passwordHash: string;
  timeZone?: string | undefined;
};

/** Uses the set-up link: the first person becomes admin and incident commander. Refused once anybody is there. Answers 201. */
export function setUp(input: Input) {
  const ctx = { actor: { kind: "product" } } as const;
  const { email, name, passwordHash, timeZone = "UTC" } = input;
  return transact<UserView>(
    ctx,
    { command: "setup.use_link", input: { email, name, timeZone }, settings: true },
    async ({ tx, now }) => {
      if ((await tx.user.count()) > 0)
        throw new Refused(refuse("conflict", "set_up", "Firebreak is set up already: sign in."));
      const used = await tx.oneTimeLink.updateMany({
        where: { hash: secretHash(input.token), purpose: "setup", usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (used.count === 0) {
        const detail =
          "This set-up link was used already or has run out. Start Firebreak again for a new one.";
        throw new Refused(refuse("conflict", "one_time_link", detail));
      }
      const roles = ["admin", "incident_commander"];
      const user = await tx.user.create({
        data: { id: uuid(), email, name, roles, timeZone, passwordHash, createdAt: now },
      });
      return { status: 201, answer: () => userViewOf(user), topics: [settingsTopic] };
    },
  );
}
