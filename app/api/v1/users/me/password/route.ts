import { fittingHash } from "@/lib/auth/own-password";
import { hashPassword } from "@/lib/auth/password";
import { changePassword } from "@/lib/commands/user/change-password";
import { changePassword as contract } from "@/lib/contracts/users";
import { clientAddress } from "@/lib/http/client-address";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract, async ({ ctx, actor, body, request }) => {
    const from = await fittingHash(actor, body.currentPassword, clientAddress(request));
    return changePassword(ctx, from === null ? null : { from, to: await hashPassword(body.password) });
  }),
});
