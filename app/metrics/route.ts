import { actorOfRequest } from "@/lib/auth/request-actor";
import { clock } from "@/lib/clock";
import { notSignedIn } from "@/lib/http/door-error";
import { errorAnswer } from "@/lib/http/error-answer";
import { metricsAnswer } from "@/lib/http/metrics";
import { metricsFigures } from "@/lib/queries/machinery";

export const dynamic = "force-dynamic";

/** Prometheus metrics for an administrator's token with the scope `read`. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOfRequest(request);
    if (!actor) throw notSignedIn("Send an administrator's token as `Authorization: Bearer fb_…`.");
    const figures = await metricsFigures(actor);
    const now = clock.now().getTime();
    const oldest = figures.oldestDueAt?.getTime() ?? now;
    return await metricsAnswer([
      { name: "timers_armed", help: "Timers with a moment to come", value: figures.armed },
      {
        name: "timers_due",
        help: "Timers whose moment has come and that nobody fired yet",
        value: figures.due,
      },
      {
        name: "timers_oldest_due_seconds",
        help: "How late the oldest of these is",
        value: Math.max(0, now - oldest) / 1_000,
      },
      { name: "workers", help: "Processes that fire timers and work the queue", value: figures.workers },
      {
        name: "queue_jobs",
        help: "Jobs of the queue by state",
        value: {
          label: "state",
          values: { waiting: figures.waiting, running: figures.running, failed: figures.failed },
        },
      },
      {
        name: "incidents_open",
        help: "Open incidents that are neither private nor drills, by severity",
        value: { label: "severity", values: { P0: 0, P1: 0, P2: 0, ...figures.openIncidents } },
      },
    ]);
  } catch (error) {
    return errorAnswer(error, request);
  }
}
