import type { ReactNode } from "react";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { PolicyDocument } from "@/lib/domain/policy";
import { severities } from "@/lib/domain/severity";
import { levelLabels } from "./level-labels";
import { LevelReading } from "./level-reading";
import { PhasesReading } from "./phases-reading";
import { RulesReading } from "./rules-reading";
import { SectionLinks } from "./section-links";
import { TreeReading } from "./tree-reading";
import { WorkflowsReading } from "./workflows-reading";

function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="min-w-0 border-ink border-t-2 pt-3">
      <h2 id={`${id}-title`} className="mb-3 text-lead">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A whole policy to read, one part under the other. */
export function PolicyReading({ policy }: { policy: PolicyDocument }) {
  return (
    <div className="grid gap-6 desk:grid-cols-[10rem_minmax(0,48rem)]">
      <SectionLinks labels={levelLabels(policy)} />
      <div className="flex min-w-0 flex-col gap-8">
        {severities.map((severity) => (
          <Part
            key={severity}
            id={severity}
            title={<SeverityMark severity={severity} label={policy.severities[severity].label} />}
          >
            <LevelReading level={policy.severities[severity]} />
          </Part>
        ))}
        <Part id="any" title="Any level">
          <RulesReading rules={policy.timers} />
        </Part>
        <Part id="tree" title="Decision tree">
          <TreeReading tree={policy.classification} />
        </Part>
        <Part id="phases" title="Phases">
          <PhasesReading phases={policy.phases} />
        </Part>
        <Part id="workflows" title="Workflows">
          <WorkflowsReading policy={policy} />
        </Part>
      </div>
    </div>
  );
}
