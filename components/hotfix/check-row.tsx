"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { CheckPanel } from "./check-panel";
import { resultLooks } from "./check-words";
import type { HotfixCheck, HotfixView } from "./hotfix-view";
import { hasFailed } from "./next-move";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";

type CheckRowProps = { view: HotfixView; check: HotfixCheck };

/** One check: its result and how it came about, and the buttons that report it. "Passed" is one press. */
export function CheckRow({ view, check }: CheckRowProps) {
  const { send, sending, problem } = useHotfixSend(view);
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const may = view.allowed.includes("hotfix.check") && !hasFailed(view.state);
  const path = `/hotfixes/${view.id}/checks/${check.key}` as const;
  const pass = async () => {
    // The button that was pressed goes; the focus stays with the row.
    if ((await send("PUT", path, { result: "passed" })) === "done") row.current?.focus();
  };
  const close = () => {
    setOpen(false);
    row.current?.focus();
  };
  return (
    <li
      ref={row}
      id={`check-${check.key}`}
      tabIndex={-1}
      className="row-height border-line border-b py-1 target:bg-sunken"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-40 py-1">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span>{check.label}</span>
            <Result check={check} />
          </p>
          <How check={check} />
        </div>
        {may && (
          <div className="flex gap-2 print:hidden">
            {check.result === null && (
              <Button
                size="row"
                className="max-desk:min-h-11"
                aria-label={`Passed: ${check.label}`}
                loading={sending && "Saving…"}
                onClick={() => void pass()}
              >
                Passed
              </Button>
            )}
            <Button
              variant="quiet"
              size="row"
              className="max-desk:min-h-11"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {check.result === null ? "Other" : "Change"}
              <VisuallyHidden>
                {check.result === null ? " result: " : ": "}
                {check.label}
              </VisuallyHidden>
            </Button>
          </div>
        )}
      </div>
      <Refused problem={problem} />
      {open && may && <CheckPanel view={view} check={check} onDone={close} />}
    </li>
  );
}

function Result({ check }: { check: HotfixCheck }) {
  if (check.result === null) {
    return <span className="text-ink-2 text-note">{check.required ? "not reported" : "not required"}</span>;
  }
  const { word, tone } = resultLooks[check.result];
  return <b className={classNames("whitespace-nowrap", tone)}>{word}</b>;
}

/** By whom, when, on which revision, why and with what evidence. */
function How({ check }: { check: HotfixCheck }) {
  if (check.result === null) return null;
  const by = check.via === "token" ? `a machine of ${check.by?.name ?? "nobody known"}` : check.by?.name;
  return (
    <div className="text-ink-2 text-note">
      <p>
        {check.via === "product" ? "By Firebreak" : `By ${by ?? "a machine"}`}
        {check.at !== null && (
          <>
            , <Moment at={check.at} relative={false} />
          </>
        )}
        {check.earlier && (
          <b className="text-soon"> Made on revision {check.revision ?? "before"}, an earlier one.</b>
        )}
      </p>
      {check.reason !== null && <p className="whitespace-pre-line">Reason: {check.reason}</p>}
      {check.evidence !== null && (
        <p className="wrap-anywhere whitespace-pre-line">Evidence: {check.evidence}</p>
      )}
    </div>
  );
}
