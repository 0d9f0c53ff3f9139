import { renewPasswordLink } from "@/lib/commands/user/renew-password-link";
import { createPasswordLink } from "@/lib/contracts/users";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(createPasswordLink, ({ ctx, params }) => renewPasswordLink(ctx, params.id)),
});
