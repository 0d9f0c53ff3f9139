import { signedInAgain } from "@/lib/auth/signed-in-again";
import { startDeployment } from "@/lib/commands/hotfix/start-deployment";
import * as contract from "@/lib/contracts/deployments";
import { clientAddress } from "@/lib/http/client-address";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.startDeployment, async ({ ctx, actor, params, body, request }) => {
    const { bypass, ...wanted } = body;
    const again =
      bypass !== undefined && (await signedInAgain(actor, bypass.password, clientAddress(request)));
    const reason = bypass === undefined ? null : { reason: bypass.reason };
    return startDeployment(ctx, params.id, { ...wanted, bypass: reason, signedInAgain: again });
  }),
});
