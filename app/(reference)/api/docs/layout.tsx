import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand";
import { PageBody } from "@/components/shell/page-header";

/** The public contract to read, open to everybody like the document that it is made from. */
export default function ReferenceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-ink border-b-2 bg-surface px-4 py-2">
        <a
          href="/"
          className="flex min-h-11 w-fit items-center gap-2 font-bold text-ink text-lead no-underline"
        >
          <BrandMark />
          Firebreak
        </a>
      </header>
      <main>
        <PageBody className="mx-auto max-w-[72rem]">{children}</PageBody>
      </main>
    </>
  );
}
