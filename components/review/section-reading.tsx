"use client";

import { type ReactNode, useState } from "react";
import { EntryBody } from "@/components/timeline/entry-body";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { useHydrated } from "@/lib/client/hydrated";
import { keptElsewhere } from "./kept-section";
import type { SectionPlace } from "./use-section";

/** What the viewer left unsaved in a section that can no longer be written in: shown, so that it is not lost with the right to save it. */
function LeftUnsaved({ incidentKey, section, viewerId }: SectionPlace) {
  const [drafts] = useState(() => keptElsewhere({ viewerId, incidentKey, section: section.key, window: "" }));
  const unsaved = drafts.map(({ kept }) => kept.byHand?.text ?? kept.text);
  return unsaved
    .filter((text) => text !== section.body)
    .map((text) => (
      <Disclosure key={text} summary="Your unsaved text">
        <div className="flex flex-col items-start gap-2 border-control border-l-2 pl-3">
          <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
          <CopyButton text={text} name="Copy your unsaved text" size="row" />
        </div>
      </Disclosure>
    ));
}

/** A section as it reads, for those who do not write in it. */
export function SectionReading(props: SectionPlace & { tools: ReactNode }) {
  const { section } = props;
  const hydrated = useHydrated();
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <p className="font-bold text-lead">{section.label}</p>
        {props.tools}
      </div>
      {section.body === "" ? (
        <p className="text-ink-2">Nothing was written here.</p>
      ) : (
        <EntryBody text={section.body} markdown />
      )}
      {hydrated && <LeftUnsaved {...props} />}
    </div>
  );
}
