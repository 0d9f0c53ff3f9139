"use client";

import { Dialog } from "@base-ui/react/dialog";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import type { DialogProps } from "./dialog";

function focusAfter(returnTo: () => HTMLElement | null) {
  return () => returnTo() ?? true;
}

export default function DialogPopup(props: DialogProps) {
  const { open, onOpenChange, title, description, children, actions, dismiss = "Cancel" } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fade fixed inset-0 bg-shade data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          {...(props.returnTo === undefined ? {} : { finalFocus: focusAfter(props.returnTo) })}
          className={classNames(
            "fade fixed inset-x-0 bottom-0 flex max-h-[calc(100dvh-2rem)] flex-col border-ink border-t-2 bg-surface text-ink data-ending-style:opacity-0 data-starting-style:opacity-0 sm:inset-x-auto sm:top-[8dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[84dvh] sm:-translate-x-1/2 sm:rounded-edge sm:border-2",
            props.width === "wide"
              ? "sm:w-[min(56rem,calc(100vw-2rem))]"
              : "sm:w-[min(34rem,calc(100vw-2rem))]",
          )}
        >
          <div className="flex scroll-pb-24 flex-col gap-4 overflow-y-auto p-4 sm:p-6">
            <div className="flex flex-col gap-1">
              <Dialog.Title className="text-title">{title}</Dialog.Title>
              {description && <Dialog.Description className="text-ink-2">{description}</Dialog.Description>}
            </div>
            {children}
            {(actions || dismiss !== null) && (
              // The buttons stay in sight where the window is high enough for them and what they are about.
              <div className="bottom-0 z-10 -mx-4 -mb-4 flex flex-wrap gap-2 border-line border-t bg-surface px-4 py-3 sm:-mx-6 sm:-mb-6 sm:px-6 sm:pb-6 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:-bottom-4 sm:[@media(min-height:30rem)]:-bottom-6">
                {actions}
                {dismiss !== null && (
                  <Dialog.Close className={buttonStyle({ variant: actions ? "quiet" : "plain" })}>
                    {dismiss}
                  </Dialog.Close>
                )}
              </div>
            )}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
