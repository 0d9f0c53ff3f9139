import { Practise } from "@/components/practice/practise";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { DeclareForm, type DeclareFormProps } from "./declare-form";

export type DeclarePageProps = Pick<DeclareFormProps, "policy" | "services"> & {
  viewer: Extract<Actor, { kind: "person" }>;
};

/** The page on which an incident is declared, for those who may. */
export function DeclarePage({ viewer, policy, services }: DeclarePageProps) {
  return (
    <>
      <PageHeader title="Declare an incident" />
      <PageBody>
        {can(viewer, "incident.declare") ? (
          <div className="flex flex-col gap-8">
            <DeclareForm
              viewer={{ userId: viewer.userId, leads: viewer.roles.includes("incident_commander") }}
              policy={policy}
              services={services}
            />
            <Practise />
          </div>
        ) : (
          <MayNot />
        )}
      </PageBody>
    </>
  );
}

function MayNot() {
  return (
    <EmptyState
      title="Your roles do not let you declare"
      className="border-t-0 py-0"
      action={<LinkButton href="/incidents">Go to incidents</LinkButton>}
    >
      Incident commanders, engineering leads, on-call and product managers, responders and communications
      leads declare incidents. Tell one of them what you see, or ask an administrator for such a role.
    </EmptyState>
  );
}
