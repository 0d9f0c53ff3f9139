/** A moment as the record keeps it: to the second, in UTC. */
export function UtcMoment({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap font-mono">
      {at.slice(0, 10)} {at.slice(11, 19)}Z
    </time>
  );
}
