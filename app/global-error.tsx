"use client";

import { FailureSoon } from "@/components/shell/failure-soon";
import { fontClasses } from "./fonts";
import "./globals.css";

function reload(): void {
  location.reload();
}

/** Shown when the document itself failed: it brings its own. */
export default function GlobalErrorPage({ error }: { error: unknown }) {
  return (
    <html lang="en" className={fontClasses}>
      <head>
        <title>Firebreak</title>
      </head>
      <body>
        <main className="mx-auto flex max-w-[36rem] flex-col items-start gap-4 px-4 pt-[12dvh]">
          <h1 className="text-display">Firebreak could not be shown</h1>
          <FailureSoon error={error} retry={reload} />
        </main>
      </body>
    </html>
  );
}
