import { v7 as uuid } from "uuid";
import { demand, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type ServiceView, serviceViewOf } from "@/lib/db/views/settings";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { slugOf } from "@/lib/domain/slug";
import { settingsTopic } from "@/lib/live/topics";

/** Adds a service under a slug of its own. Answers 201. */
export function createService(ctx: CommandContext, input: { name: string; slug?: string | undefined }) {
  return transact<ServiceView>(
    ctx,
    { command: "service.create", input, settings: true },
    async ({ tx, now }) => {
      demand(can(ctx.actor, "services.manage"), "services.manage");
      const slug = input.slug ?? slugOf(input.name);
      if (slug === "") {
        const message = "cannot be made of this name: give one of letters and digits";
        throw new Refused(
          refuse("invalid", "slug", `The slug ${message}.`, { errors: [{ path: "slug", message }] }),
        );
      }
      if ((await tx.service.count({ where: { slug } })) > 0) {
        throw new Refused(
          refuse("conflict", "unique_slug", `There is a service with the slug ${slug} already.`),
        );
      }
      const service = await tx.service.create({
        data: { id: uuid(), name: input.name, slug, createdAt: now },
      });
      return { status: 201, answer: () => serviceViewOf(service), topics: [settingsTopic] };
    },
  );
}
