import { hashPassword } from "@/lib/auth/password";
import { usePasswordLink } from "@/lib/commands/user/use-password-link";
import { usePasswordLink as contract } from "@/lib/contracts/users";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract, async ({ body }) =>
    usePasswordLink({ token: body.token, passwordHash: await hashPassword(body.password) }),
  ),
});
