"use client";

import { type ReactNode, Suspense, useState } from "react";
import { onDemand } from "./on-demand";

const DialogPopup = onDemand(() => import("./dialog-popup"));

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One or two sentences under the title, read out with it. */
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at the foot, the main one first. "Cancel" is added after them unless `dismiss` is null. */
  actions?: ReactNode;
  /** The word of the button that closes without doing anything. */
  dismiss?: string | null;
  width?: "narrow" | "wide";
  /** Where the focus goes when it closes, for when what had it is gone by then; null means back to where it was. */
  returnTo?: () => HTMLElement | null;
};

/**
 * Something that must be dealt with before going on. The focus moves inside and returns to where it was; Escape closes. Its code is
 * loaded when it is first opened.
 */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <DialogPopup {...props} />
    </Suspense>
  );
}
