import { hotfixKey } from "@/components/hotfix/hotfix-view";
import { Section } from "@/components/shell/page-header";
import type { ApproveView } from "./approve-view";
import { ConfirmVerbal } from "./confirm-verbal";
import { SpokenWords } from "./verbal-section";

/** What the viewer is said to have approved by word of mouth, to say whether they did (R-APR-04). */
export function AskedToConfirm({ view, viewerId }: { view: ApproveView; viewerId: string }) {
  const waiting = view.verbalApprovals.filter(
    ({ approver, confirmed }) => approver.id === viewerId && confirmed === null,
  );
  return waiting.map((verbal) => (
    <Section key={verbal.id} title="Did you approve this?" ruled>
      <div className="flex flex-col gap-3">
        <div>
          <SpokenWords verbal={verbal} />
        </div>
        <ConfirmVerbal
          verbalId={verbal.id}
          roleLabel={verbal.roleLabel}
          about={view.title}
          queryKey={hotfixKey(view.id)}
        />
      </div>
    </Section>
  ));
}
