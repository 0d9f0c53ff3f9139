import { v7 as uuid } from "uuid";
import { demand } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type ReleaseView, releaseViewOf } from "@/lib/db/views/release";
import { can } from "@/lib/domain/permissions";
import { settingsTopic } from "@/lib/live/topics";

/** Plans a regular release that fixes may wait for (R-SLA-14). */
export function planRelease(
  ctx: CommandContext,
  input: { name: string; plannedFor?: Date | null | undefined },
) {
  return transact<ReleaseView>(
    ctx,
    { command: "release.plan", input, settings: true },
    async ({ tx, now }) => {
      demand(can(ctx.actor, "releases.manage"), "releases.manage");
      const row = await tx.release.create({
        data: { id: uuid(), name: input.name, plannedFor: input.plannedFor ?? null, createdAt: now },
      });
      return {
        status: 201,
        answer: () => releaseViewOf({ ...row, _count: { incidents: 0 } }),
        topics: [settingsTopic],
      };
    },
  );
}
