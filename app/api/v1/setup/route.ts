import { hashPassword } from "@/lib/auth/password";
import { setUp } from "@/lib/commands/setup/set-up";
import { setUp as contract } from "@/lib/contracts/users";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract, async ({ body: { password, ...rest } }) =>
    setUp({ ...rest, passwordHash: await hashPassword(password) }),
  ),
});
