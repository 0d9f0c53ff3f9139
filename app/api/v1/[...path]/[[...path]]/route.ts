import { problem } from "@/lib/http/problem";

function nothing(): Response {
  return problem({
    status: 404,
    title: "Not found",
    detail: "There is nothing at this address.",
    rule: "not_found",
  });
}

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
