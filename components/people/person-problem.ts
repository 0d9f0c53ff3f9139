import type { ApiProblem } from "@/lib/client/api-problem";

export type PersonFields = "name" | "email" | "roles";

const fieldOfRule: Readonly<Record<string, PersonFields>> = {
  unique_email: "email",
  no_self_grant: "roles",
  last_admin: "roles",
};

/** What the server says against each field; `rest` is what belongs to none of them. */
export function personProblem(problem: ApiProblem | null) {
  const at = (field: PersonFields): string | undefined => {
    if (problem === null) return undefined;
    const named = problem.errors.find(({ path }) => path === field || path.startsWith(`${field}.`));
    if (named !== undefined) return named.message;
    return problem.rule !== null && fieldOfRule[problem.rule] === field ? problem.detail : undefined;
  };
  const fields = { name: at("name"), email: at("email"), roles: at("roles") };
  const placed = Object.values(fields).some((message) => message !== undefined);
  return { ...fields, rest: placed ? null : problem };
}
