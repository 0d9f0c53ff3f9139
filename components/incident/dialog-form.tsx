"use client";

import { type ReactNode, useRef } from "react";
import { focusFirstWrong } from "@/components/ui/focus-first-wrong";

type DialogFormProps = {
  /** What the button at the foot of the dialog names as its form. */
  id: string;
  onSubmit: () => Promise<void>;
  children: ReactNode;
};

/** The fields of a dialog, so that Enter in one of them does what the main button does; what one of them lacks gets the focus. */
export function DialogForm({ id, onSubmit, children }: DialogFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      id={id}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
        // What a field lacks is on the page after this turn.
        requestAnimationFrame(() => focusFirstWrong(form.current));
      }}
    >
      {children}
    </form>
  );
}
