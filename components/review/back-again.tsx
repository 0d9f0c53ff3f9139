import { Button } from "@/components/ui/button";
import { thenFocusField } from "./focus-field";

/** Says that what was typed here before and never saved stands in the field again, and offers to drop it. */
export function BackAgain({ onDrop }: { onDrop: () => void }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 text-ink-2 text-note">
      What you wrote here before, and did not save, is back.
      <Button variant="quiet" size="row" onClick={thenFocusField(onDrop)}>
        Drop it
      </Button>
    </p>
  );
}
