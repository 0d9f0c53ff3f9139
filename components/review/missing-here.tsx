import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import type { ReviewView } from "./review-view";
import { missingHref } from "./wizard-steps";

type MissingHereProps = { incidentKey: string; missing: ReviewView["missing"]; title: string };

/** What is missing for publication, by name, each with the way to where it is mended. */
export function MissingHere({ incidentKey, missing, title }: MissingHereProps) {
  if (missing.length === 0) return null;
  return (
    <Banner tone="warn" title={title} className="print:hidden">
      <ul className="flex flex-col gap-1">
        {missing.map((part) => (
          <li key={part.key}>
            <Link href={missingHref(incidentKey, part)} className="prose-link">
              {part.label}
            </Link>
            {!part.key.startsWith("question:") && <span className="text-ink-2">: {part.remedy}</span>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
