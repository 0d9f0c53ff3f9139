import { answerQuestion } from "@/lib/commands/review/answer-question";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.answerQuestion, ({ ctx, params, body }) =>
    answerQuestion(ctx, params.id, params.key, body),
  ),
});
