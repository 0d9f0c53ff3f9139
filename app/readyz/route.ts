import { type Readiness, readiness } from "@/lib/db/readiness";

export const dynamic = "force-dynamic";

/** 200 when the process can do its work, else a 503 problem that names what is missing. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await readiness();
  if (ready) return Response.json({ status: "ready", checks }, { headers: { "Cache-Control": "no-store" } });
  const detail = missing(checks);
  return Response.json(
    { type: "about:blank", title: "Service Unavailable", status: 503, detail, checks },
    {
      status: 503,
      headers: {
        "Content-Type": "application/problem+json",
        "Cache-Control": "no-store",
        "Retry-After": "2",
      },
    },
  );
}

function missing({ database, migrations }: Readiness["checks"]): string {
  if (!database) return "The database is away.";
  return migrations ? "No worker fires the timers." : "Migrations are missing.";
}
