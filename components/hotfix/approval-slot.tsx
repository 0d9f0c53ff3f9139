import { Moment } from "@/components/ui/moment";
import type { HotfixView } from "./hotfix-view";

type Slot = HotfixView["approvals"][number];
type ApprovalSlotProps = { slot: Slot; asked: HotfixView["asked"]; underWay: boolean };

/** One approval that the level asks for: given by whom and when, spoken against, or waited for since when. */
export function ApprovalSlot({ slot, asked, underWay }: ApprovalSlotProps) {
  const { label, approval, against } = slot;
  return (
    <li className="border-line border-b py-1.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="inline-block first-letter:uppercase">{label}</span>
        <SlotState slot={slot} underWay={underWay} />
      </p>
      {approval !== null && (
        <p className="text-ink-2 text-note">
          {approval.by.name}, <Moment at={approval.at} relative={false} />, revision {approval.revision}
          {approval.verbalId !== null && ", by word of mouth"}
        </p>
      )}
      {against.map((decision) => (
        <p key={decision.id} className="text-breach text-note">
          {decision.by.name} {decision.decision === "rejected" ? "declined" : "asked for changes"}
          {decision.comment !== null && `: ${decision.comment}`}
        </p>
      ))}
      {approval === null && against.length === 0 && underWay && asked !== null && (
        <p className="text-ink-2 text-note">
          asked <Moment at={asked.at} />
        </p>
      )}
    </li>
  );
}

function SlotState({ slot, underWay }: { slot: Slot; underWay: boolean }) {
  if (slot.against.length > 0) return <b className="text-breach">Not approved</b>;
  if (slot.approval !== null) return <b className="text-ok">Approved</b>;
  return <span className="text-ink-2">{underWay ? "Waiting" : "Not given"}</span>;
}
