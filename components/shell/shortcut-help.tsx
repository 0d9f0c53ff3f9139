"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Shortcut } from "./shortcut-keys";

export type ShortcutHelpProps = {
  open: boolean;
  shortcuts: readonly Shortcut[];
  singleKeys: boolean;
  onClose: () => void;
};

/** The shortcuts that work on this page. */
export function ShortcutHelp({ open, shortcuts, singleKeys, onClose }: ShortcutHelpProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Keyboard shortcuts"
      description={
        singleKeys
          ? "They rest while you type. You can switch them off in your profile."
          : "Single keys are switched off in your profile: none of these is active."
      }
      dismiss="Close"
    >
      <dl className="border-line border-t">
        {shortcuts.map((shortcut) => (
          <div
            key={shortcut.keys.join(" ")}
            className="row-height flex items-center justify-between gap-4 border-line border-b py-1"
          >
            <dt>{shortcut.label}</dt>
            <dd className="flex gap-1 whitespace-nowrap">
              {shortcut.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
