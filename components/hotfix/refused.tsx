import type { ApiProblem } from "@/lib/client/api-problem";

/** Why something was refused, beside what was pressed; a list of reasons where there are several. */
export function Refused({ problem }: { problem: ApiProblem | null }) {
  if (problem === null) return null;
  const reasons = problem.errors.length > 1 ? problem.errors : [];
  return (
    <div role="alert" className="border-breach border-l-[6px] pl-2 text-breach text-note">
      <p>{problem.detail}</p>
      {reasons.length > 0 && (
        <ul className="list-disc pl-4">
          {reasons.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
