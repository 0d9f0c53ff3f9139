"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useId } from "react";
import { Moment } from "@/components/ui/moment";
import { firstOf } from "@/lib/domain/scope-words";
import { mayAnswerWarnings } from "@/lib/domain/warning-rights";
import { type ApproveView, type ApproveWarning, warningsId } from "./approve-view";
import { WarningForm } from "./warning-form";

type WarningListProps = { view: ApproveView; frozen: boolean };

/** The warnings about the revision with their answers; those open have a form (R-FIX-05). While frozen an answer would be one to another revision. */
export function WarningList({ view, frozen }: WarningListProps) {
  const { warnings, allowed, id } = view;
  const able = mayAnswerWarnings(allowed) && !frozen;
  return (
    <div id={warningsId} tabIndex={-1} className="outline-none">
      <h3 className="text-body">Warnings</h3>
      <ul className="mt-1 border-line border-t">
        {warnings.map((warning) => (
          <WarningLine key={warning.key} warning={warning} hotfixId={able ? id : null} />
        ))}
      </ul>
    </div>
  );
}

/** `hotfixId` is null where the viewer cannot answer. */
function WarningLine({ warning, hotfixId }: { warning: ApproveWarning; hotfixId: string | null }) {
  const id = useId();
  const { message, paths, answer } = warning;
  const Icon = answer === null ? TriangleAlert : CircleCheck;
  return (
    <li className="flex flex-col gap-2 border-line border-b py-2.5">
      <div className="flex gap-2">
        <Icon
          aria-hidden="true"
          className={`mt-px size-5 shrink-0 ${answer === null ? "text-p1" : "text-ok"}`}
        />
        <div className="min-w-0">
          <p id={id} className="font-bold">
            {message}
          </p>
          {paths.some((path) => !message.includes(path)) && (
            <p className="wrap-anywhere font-mono text-ink-2 text-note">{firstOf(paths, 5)}</p>
          )}
          {answer !== null && (
            <p className="mt-1">
              <span className="whitespace-pre-line">{answer.text}</span>{" "}
              <span className="text-ink-2 text-note">
                {answer.by === null ? "" : `${answer.by.name}, `}
                <Moment at={answer.at} />
              </span>
            </p>
          )}
        </div>
      </div>
      {answer === null && hotfixId !== null && (
        <WarningForm hotfixId={hotfixId} warningKey={warning.key} labelledBy={id} />
      )}
      {answer === null && hotfixId === null && <p className="pl-7 text-ink-2">Not answered yet.</p>}
    </li>
  );
}
