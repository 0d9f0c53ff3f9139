import { Refusal } from "@/components/settings/refusal";
import { Banner } from "@/components/ui/banner";
import type { RoadSave } from "./use-road-save";

/** Why nothing was saved, where the reason belongs to no field. */
export function RoadNotes({ saving }: { saving: RoadSave }) {
  const { theirs, rest } = saving;
  if (theirs === null) return <Refusal title="Nothing was saved" problem={rest} />;
  return (
    <Banner tone="warn" live="assertive" title="Somebody else changed this meanwhile">
      {theirs.words === null ? (
        <p>It was taken away.</p>
      ) : (
        <p className="whitespace-pre-line break-words">Now it is: {theirs.words}</p>
      )}
      <p>Press Save again to write over it.</p>
    </Banner>
  );
}
