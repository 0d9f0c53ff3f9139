import { Banner } from "@/components/ui/banner";
import type { ApiProblem } from "@/lib/client/api-problem";

/** Why nothing was done, where the reason belongs to no field. */
export function Refusal({ title, problem }: { title: string; problem: ApiProblem | null }) {
  if (problem === null) return null;
  return (
    <Banner tone="error" live="assertive" title={title}>
      {problem.detail}
    </Banner>
  );
}
