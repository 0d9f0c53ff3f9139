import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** What is left when the viewer may not see the hotfix any more: nothing of it. */
export function GoneHotfix() {
  return (
    <div role="status" className="p-4">
      <EmptyState
        level={1}
        title="You can no longer see this hotfix"
        action={<LinkButton href="/incidents">Go to incidents</LinkButton>}
      >
        Its incident was made private, or your part in it has ended.
      </EmptyState>
    </div>
  );
}
