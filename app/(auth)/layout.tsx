import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand";

/** The frame of the pages before the desk: one column, nothing beside it. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[28rem] flex-col px-4 pt-[12dvh] pb-12">
      <header className="flex items-center gap-2 font-bold text-lead">
        <BrandMark />
        Firebreak
      </header>
      <main className="mt-4 border-ink border-t-2 pt-6">{children}</main>
    </div>
  );
}
