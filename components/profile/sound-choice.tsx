"use client";

import { useEffect, useState } from "react";
import { chooseSound, isSoundOn, playTone } from "@/components/notices/sound";
import { Checkbox } from "@/components/ui/checkbox";

/** Whether this browser sounds at a missed deadline or a page. Switching it on plays the tone. */
export function SoundChoice() {
  const [on, setOn] = useState(false);
  const [silent, setSilent] = useState(false);
  useEffect(() => setOn(isSoundOn()), []);
  const choose = (next: boolean) => {
    chooseSound(next);
    setOn(next);
    setSilent(false);
    if (next) void playTone().catch(() => setSilent(true));
  };
  return (
    <>
      <Checkbox
        label="Sound"
        hint="Two short notes when one of your deadlines is missed or Firebreak pages you. You hear them now; kept in this browser."
        checked={on}
        onChange={({ target }) => choose(target.checked)}
      />
      <p role="status" className="text-note text-soon">
        {silent && "This browser plays no sound here."}
      </p>
    </>
  );
}
