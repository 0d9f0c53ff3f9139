import { classify } from "@/lib/contracts/classifications";
import { answerOnce } from "@/lib/http/answer-once";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { suggestedSeverity } from "@/lib/queries/classification";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(classify, ({ ctx, body }) => answerOnce(ctx, () => suggestedSeverity(body))),
});
