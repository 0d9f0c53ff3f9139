import { PracticeButton } from "./practice-button";

/** Offers a practice incident and says what it does and what it leaves alone. */
export function Practise() {
  return (
    <section aria-labelledby="practise" className="flex max-w-prose flex-col items-start gap-2">
      <h2 id="practise" className="font-bold">
        Practise
      </h2>
      <p className="text-ink-2">
        A practice incident is a P1 on the same screens with the same clocks. It is marked as a drill, tells
        nobody who takes no part in it, and counts in no figure.
      </p>
      <PracticeButton />
    </section>
  );
}
