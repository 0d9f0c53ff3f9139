"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { focusFirstWrong } from "@/components/ui/focus-first-wrong";
import type { ApiProblem } from "@/lib/client/api-problem";

type DialogFormProps = {
  /** What the button at the foot of the dialog names as its form. */
  id: string;
  /** Why the last try was refused: the first field that it names gets the focus. */
  problem: ApiProblem | null;
  onSubmit: () => Promise<void>;
  children: ReactNode;
};

/** The fields of a dialog: Enter in one does what the main button does, and what is wrong gets the focus. */
export function DialogForm({ id, problem, onSubmit, children }: DialogFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem !== null) focusFirstWrong(form.current);
  }, [problem]);
  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
        // What a field itself lacks is on the page after this turn.
        requestAnimationFrame(() => focusFirstWrong(form.current));
      }}
    >
      {children}
    </form>
  );
}
