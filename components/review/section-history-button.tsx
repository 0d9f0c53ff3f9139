"use client";

import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import type { SectionVersion } from "./section-versions";
import type { SectionView } from "./use-section";

const SectionHistory = onDemand(() => import("./section-history"));

type SectionHistoryButtonProps = {
  incidentKey: string;
  section: SectionView;
  /** The version that is on the screen. */
  version: number;
  onRestore?: (version: SectionVersion) => void;
  /** Whether something is unsaved, so that nothing can be brought back. */
  blocked?: boolean;
};

/** The way to the earlier texts of a section; absent while nobody has written in it. */
export function SectionHistoryButton(props: SectionHistoryButtonProps) {
  const { incidentKey, section, version, onRestore, blocked = false } = props;
  const [open, setOpen] = useState(false);
  if (!section.touched) return null;
  const restore = (chosen: SectionVersion) => {
    setOpen(false);
    onRestore?.(chosen);
  };
  return (
    <>
      <Button size="row" variant="quiet" onClick={() => setOpen(true)}>
        History
      </Button>
      {open && (
        <Suspense fallback={null}>
          <SectionHistory
            incidentKey={incidentKey}
            section={section}
            version={version}
            onRestore={onRestore === undefined || blocked ? null : restore}
            blocked={blocked ? "An earlier text can be restored once yours is saved." : null}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
