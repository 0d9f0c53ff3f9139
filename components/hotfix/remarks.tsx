import type { HotfixView } from "./hotfix-view";

export type Remark = NonNullable<HotfixView["rollbackPlan"]>["remarks"][number];

type RemarksProps = { remarks: readonly Remark[]; line?: number };

/** What is wrong with a line of the rollback's commands (R-RBK-01), or with any of them. */
export function Remarks({ remarks, line }: RemarksProps) {
  const shown = line === undefined ? remarks : remarks.filter((remark) => remark.line === line);
  if (shown.length === 0) return null;
  return (
    <ul className={line === undefined ? "flex flex-col gap-1" : "px-3 pb-2"}>
      {shown.map((remark) => (
        <li
          key={`${remark.line} ${remark.message}`}
          className={
            remark.blocks
              ? "border-breach border-l-[6px] pl-2 text-breach text-note"
              : "border-p1 border-l-[6px] pl-2 text-note text-p1"
          }
        >
          {line === undefined && `Line ${remark.line}: `}
          {remark.message}
          {remark.blocks && <b> Put this right.</b>}
        </li>
      ))}
    </ul>
  );
}
