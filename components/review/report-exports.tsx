"use client";

import { useState } from "react";
import { PrintButton } from "@/components/record/print-button";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { copyText } from "@/components/ui/clipboard";
import { toast } from "@/components/ui/toast-store";
import type { ReviewView } from "./review-view";

/** The report to take along: as Markdown, PDF or data, and on paper (R-PIR-05). A published one leaves as it was published. */
export function ReportExports({ view }: { view: ReviewView }) {
  const { key } = view.incident;
  const [copying, setCopying] = useState(false);
  const draft = view.publications.length === 0 || view.changedSince ? "?draft=1" : "";
  const address = (path: string) => `/api/v1/incidents/${key}/${path}${draft}`;
  const copy = async () => {
    setCopying(true);
    const answer = await fetch(address("review.md")).catch(() => null);
    const copied = answer?.ok === true && (await copyText(await answer.text()));
    setCopying(false);
    toast(
      copied
        ? { message: "The report is copied as Markdown." }
        : { tone: "error", message: "The report was not copied. Download it instead." },
    );
  };
  const files = [
    { path: "review.md", name: "Markdown" },
    { path: "review.pdf", name: "PDF" },
    { path: "review/document", name: "JSON" },
  ];
  const ends: Record<string, string> = { Markdown: "md", PDF: "pdf", JSON: "json" };
  return (
    <section aria-labelledby="exports" className="flex flex-col gap-2">
      <h3 id="exports" className="font-bold text-lead">
        Take it along
      </h3>
      {draft !== "" && <p className="text-ink-2">As it reads now, marked as a draft.</p>}
      <div className="flex flex-wrap gap-2">
        <Button loading={copying && "Copying…"} onClick={() => void copy()}>
          Copy as Markdown
        </Button>
        {files.map(({ path, name }) => (
          <a
            key={name}
            href={address(path)}
            download={`${key}-review.${ends[name]}`}
            className={buttonStyle({ variant: "plain" })}
          >
            Download {name}
          </a>
        ))}
        <PrintButton />
      </div>
    </section>
  );
}
