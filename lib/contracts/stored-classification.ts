import { z } from "zod";
import { classificationView } from "./classifications";

/** What is kept of a classification: the answers, what the tree made of them, and an overrule with its reason (R-SEV-02). */
export const classificationRecord = classificationView.extend({
  answers: z.record(z.string(), z.unknown()),
  overruled: z.boolean(),
  overruleReason: z.string().nullable(),
});
