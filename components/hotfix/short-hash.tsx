import { CopyButton } from "@/components/ui/copy-button";

/** A long name of letters and digits, shortened to read and whole to copy. */
export function ShortHash({ text, name }: { text: string; name: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <span title={text} className="font-mono">
        {text.slice(0, 10)}
      </span>
      <CopyButton text={text} name={`Copy: ${name}`} variant="quiet" size="row" className="print:hidden" />
    </span>
  );
}
