import type { ReactNode } from "react";
import { BrandMark } from "./brand";

/** A page that stands by itself: an address without a page, or a failure. Its links load anew, whatever state the page was in. */
export function LonePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[36rem] flex-col px-4 pt-[12dvh] pb-12">
      <header>
        <a
          href="/"
          className="flex min-h-11 items-center gap-2 self-start font-bold text-ink text-lead no-underline"
        >
          <BrandMark />
          Firebreak
        </a>
      </header>
      <main className="mt-2 flex flex-col items-start gap-4 border-ink border-t-2 pt-6">
        <h1 className="text-display">{title}</h1>
        {children}
      </main>
    </div>
  );
}
