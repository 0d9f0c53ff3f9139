import { Moment } from "@/components/ui/moment";

/** A version as the list tells it: who made it, when and why. */
export type PolicyVersion = {
  version: number;
  author: { id: string; name: string } | null;
  createdAt: string;
  note: string | null;
};

/** Who made a version, when and why, in one paragraph. */
export function VersionLine({ of }: { of: PolicyVersion }) {
  return (
    <div>
      <p className="text-ink-2">
        {of.author === null ? "Made by Firebreak" : `Saved by ${of.author.name}`},{" "}
        <Moment at={of.createdAt} />
      </p>
      {of.note !== null && <p className="max-w-prose whitespace-pre-wrap">{of.note}</p>}
    </div>
  );
}
