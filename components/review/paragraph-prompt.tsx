import { Button } from "@/components/ui/button";

type ParagraphPromptProps = {
  /** The words that the paragraph begins with. */
  title: string;
  text: string;
  /** Puts the text with the new paragraph in the place of the one before, and the focus into it. */
  onStart: (text: string) => void;
};

/** Offers a paragraph of its own to what is easily left out; once it is there, it says so. */
export function ParagraphPrompt({ title, text, onStart }: ParagraphPromptProps) {
  const lead = `**${title}:**`;
  const stands = text.includes(lead);
  const before = text.trim() === "" ? "" : `${text.trimEnd()}\n\n`;
  return (
    <Button
      size="row"
      className="self-start print:hidden"
      aria-disabled={stands}
      onClick={() => stands || onStart(`${before}${lead} `)}
    >
      {stands ? `“${title}” stands in the text` : `Add: ${title}`}
    </Button>
  );
}
