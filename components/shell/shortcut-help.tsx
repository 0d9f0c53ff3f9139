"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { byReach, keyName, type Shortcut } from "./shortcut-keys";
import { useMac } from "./use-mac";

export type ShortcutHelpProps = {
  open: boolean;
  shortcuts: readonly Shortcut[];
  singleKeys: boolean;
  onClose: () => void;
};

/** The shortcuts that work here, those of the page before those that work everywhere. Loaded once the page stands. */
export default function ShortcutHelp({ open, shortcuts, singleKeys, onClose }: ShortcutHelpProps) {
  const mac = useMac();
  const { page, everywhere } = byReach(shortcuts);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Keyboard shortcuts"
      description={
        singleKeys
          ? "Single keys rest while you type. You can switch them off in your profile."
          : `Single keys are switched off in your profile: of these only ${keyName("mod+k", mac)} works.`
      }
      dismiss="Close"
    >
      {page.length > 0 && <Keys title="On this page" shortcuts={page} mac={mac} />}
      <Keys title="Everywhere" shortcuts={everywhere} mac={mac} />
    </Dialog>
  );
}

type KeysProps = { title: string; shortcuts: readonly Shortcut[]; mac: boolean };

function Keys({ title, shortcuts, mac }: KeysProps) {
  return (
    <section>
      <h3 className="mb-1 text-ink-2 text-note">{title}</h3>
      <dl className="border-line border-t">
        {shortcuts.map(({ keys, label }) => (
          <div
            key={keys.join(" ")}
            className="row-height flex items-center justify-between gap-4 border-line border-b py-1"
          >
            <dt>{label}</dt>
            <dd className="flex gap-1 whitespace-nowrap">
              {keys.map((key) => (
                <Kbd key={key}>{keyName(key, mac)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
