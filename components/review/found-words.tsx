/** Words of a text as a helper found them. */
export function FoundWords({ children }: { children: string }) {
  return <q className="bg-sunken px-1 font-bold">{children}</q>;
}
