const choicePlace = "sound";
const soundedPlace = "sounded";
const noteSeconds = 0.18;

/** What this browser keeps under a name; null where it keeps nothing, as in a private window. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

/** Whether this browser sounds at a breach or a page. Off until it is asked for. */
export function isSoundOn(): boolean {
  return kept(choicePlace) === "on";
}

/** Keeps the choice in this browser. */
export function chooseSound(on: boolean): void {
  keep(choicePlace, on ? "on" : "off");
}

/** Plays two short notes. A page on which nobody has pressed anything yet may not sound: then nothing is heard. */
export async function playTone(): Promise<void> {
  const context = new AudioContext();
  try {
    if (context.state !== "running") await context.resume();
    const volume = context.createGain();
    volume.gain.value = 0.15;
    volume.connect(context.destination);
    const ends = [660, 880].map((frequency, place) => {
      const note = context.createOscillator();
      note.frequency.value = frequency;
      note.connect(volume);
      note.start(context.currentTime + place * noteSeconds);
      note.stop(context.currentTime + (place + 1) * noteSeconds);
      return new Promise((resolve) => note.addEventListener("ended", resolve, { once: true }));
    });
    await Promise.all(ends);
  } finally {
    await context.close();
  }
}

/** Sounds once for an alarm that spoke at this moment (ISO-8601), in one of the tabs, where sound was asked for. */
export function soundAlarm(alarmAt: string): void {
  if (!isSoundOn() || alarmAt <= (kept(soundedPlace) ?? "")) return;
  keep(soundedPlace, alarmAt);
  void playTone().catch(() => undefined);
}
