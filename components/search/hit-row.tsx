import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { SeverityMark } from "@/components/ui/severity-mark";
import { StatusWord } from "@/components/ui/status-word";
import { Highlighted } from "./highlighted";
import { hitLines, type SearchHit } from "./search-view";

/** One result: of which incident, what it is, and what was found. Wherever it is pressed, it opens. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { incident } = hit;
  const { title, text } = hitLines(hit);
  return (
    <li className="relative border-line border-b px-4 py-3 hover:bg-surface has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2">
      <div className="grid max-w-[60rem] gap-y-0.5 desk:grid-cols-[11rem_minmax(0,1fr)] desk:gap-x-4">
        <div className="flex flex-wrap items-center gap-x-3 self-start">
          <SeverityMark severity={incident.severity} words="key" />
          <span className="whitespace-nowrap font-mono text-note">{incident.key}</span>
        </div>
        <div className="min-w-0">
          <Link
            href={hit.link}
            prefetch={false}
            className="font-bold text-ink no-underline outline-none after:absolute after:inset-0 hover:underline"
          >
            <Highlighted parts={title} />
          </Link>
          {text !== null && (
            <p className="mt-0.5">
              <Highlighted parts={text} />
            </p>
          )}
          <p className="mt-0.5 flex flex-wrap gap-x-3 text-ink-2 text-note">
            <span className="whitespace-nowrap">{hit.place}</span>
            {hit.kind === "incident" && <StatusWord status={incident.status} />}
            {(hit.kind === "hotfix" || hit.kind === "action_item") && <span>{incident.title}</span>}
            <Moment at={hit.at} />
          </p>
        </div>
      </div>
    </li>
  );
}
