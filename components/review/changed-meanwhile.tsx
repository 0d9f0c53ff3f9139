import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { thenFocusField } from "./focus-field";

type ChangedMeanwhileProps = {
  /** What somebody else saved of it; empty where they left no text. */
  theirs: string;
  onKeep: () => void;
  onTake: () => void;
  /** Whichever is chosen: what was refused before is no matter any more. */
  onChosen?: () => void;
};

/** Says in a dialog that somebody else saved the same thing: both texts stay on the screen until one is chosen (R-PIR-01). */
export function ChangedMeanwhile({ theirs, onKeep, onTake, onChosen }: ChangedMeanwhileProps) {
  const chosen = (choose: () => void) =>
    thenFocusField(() => {
      choose();
      onChosen?.();
    });
  return (
    <Banner tone="warn" live="polite" title="Somebody changed this meanwhile">
      <p>Yours stands above. Theirs reads:</p>
      <blockquote className="wrap-anywhere my-1 whitespace-pre-wrap border-line border-l-[3px] pl-2">
        {theirs === "" ? "(no text)" : theirs}
      </blockquote>
      <span className="flex flex-wrap gap-2">
        <Button size="row" onClick={chosen(onKeep)}>
          Keep mine
        </Button>
        <Button size="row" onClick={chosen(onTake)}>
          Take theirs
        </Button>
      </span>
    </Banner>
  );
}
