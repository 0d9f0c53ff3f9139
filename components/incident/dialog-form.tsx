"use client";

import type { ReactNode } from "react";

type DialogFormProps = {
  /** What the button at the foot of the dialog names as its form. */
  id: string;
  onSubmit: () => Promise<void>;
  children: ReactNode;
};

/** The fields of a dialog, so that Enter in one of them does what the main button does. */
export function DialogForm({ id, onSubmit, children }: DialogFormProps) {
  return (
    <form
      id={id}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
