import { isId } from "@/lib/db/find-incident";
import { demand, notFound, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type ServiceView, serviceViewOf } from "@/lib/db/views/settings";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { settingsTopic } from "@/lib/live/topics";

type Patch = {
  name?: string | undefined;
  slug?: string | undefined;
  archived?: boolean | undefined;
  version?: number | undefined;
};

/** Renames or archives a service, or brings it back; incidents that name it keep it. */
export function editService(ctx: CommandContext, ref: string, input: Patch) {
  return transact<ServiceView>(
    ctx,
    { command: "service.edit", input: { ref, ...input }, settings: true },
    async ({ tx, now }) => {
      demand(can(ctx.actor, "services.manage"), "services.manage");
      const service = await tx.service.findUnique({ where: isId(ref) ? { id: ref } : { slug: ref } });
      if (!service) throw notFound("service");
      if (input.version !== undefined && input.version !== service.version) {
        throw new Refused(
          refuse("conflict", "version", "The service was changed meanwhile.", {
            current: serviceViewOf(service),
          }),
        );
      }
      const { name = service.name, slug = service.slug, archived = service.archivedAt !== null } = input;
      if (slug !== service.slug && (await tx.service.count({ where: { slug } })) > 0) {
        throw new Refused(
          refuse("conflict", "unique_slug", `There is a service with the slug ${slug} already.`),
        );
      }
      const archivedAt = archived ? (service.archivedAt ?? now) : null;
      const edited = await tx.service.update({
        where: { id: service.id },
        data: { name, slug, archivedAt, version: { increment: 1 } },
      });
      return { answer: () => serviceViewOf(edited), topics: [settingsTopic] };
    },
  );
}
