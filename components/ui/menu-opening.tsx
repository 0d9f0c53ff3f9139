import { type RefObject, useEffect, useEffectEvent } from "react";

/** Whether a key takes back the press that asked for a list: Escape, or Tab, which leaves the button. */
export function takesOpeningBack(key: string): boolean {
  return key === "Escape" || key === "Tab";
}

type MenuOpeningProps = {
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onCancel: () => void;
};

/** Stands in for a list whose code is on its way: who goes elsewhere meanwhile does not find it open later. */
export function MenuOpening({ anchor, open, onCancel }: MenuOpeningProps) {
  const cancel = useEffectEvent(onCancel);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (!takesOpeningBack(event.key)) return;
      // A dialog around the button stays: this Escape was meant for the list.
      if (event.key === "Escape") event.stopPropagation();
      cancel();
    };
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && anchor.current?.contains(target) === true) return;
      cancel();
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", onPress, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", onPress, true);
    };
  }, [anchor, open]);
  return null;
}
