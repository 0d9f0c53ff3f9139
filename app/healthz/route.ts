export const dynamic = "force-dynamic";

/** The process is alive; asks nobody else. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
