"use client";

import { Link2 } from "lucide-react";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { copyText } from "./clipboard";
import { toast } from "./toast-store";

/** Copies an address and says so. `of` is what it leads to, in words: "the hotfix". */
export async function copyLink(address: string, of = ""): Promise<void> {
  const copied = await copyText(address);
  toast(
    copied
      ? { message: of === "" ? "Link copied." : `Link to ${of} copied.` }
      : { tone: "error", message: "The browser did not allow copying." },
  );
}

/** A quiet button that copies the link to what the page is about. `path` begins with a slash. */
export function CopyLink({ path, of, className }: { path: string; of: string; className?: string }) {
  return (
    <button
      type="button"
      title={`Copy the link to ${of}`}
      aria-label={`Copy the link to ${of}`}
      onClick={() => void copyLink(`${location.origin}${path}`, of)}
      className={classNames(
        buttonStyle({ variant: "quiet", size: "row" }),
        "min-h-6 min-w-9 max-desk:min-h-11 max-desk:min-w-11 print:hidden",
        className,
      )}
    >
      <Link2 aria-hidden="true" className="size-4" />
    </button>
  );
}
