import { LinkButton } from "@/components/ui/link-button";
import { besides, stepHref, type WizardStep } from "./wizard-steps";

/** The way to the step before and the step after. */
export function WizardFoot({ incidentKey, current }: { incidentKey: string; current: WizardStep }) {
  const { before, after } = besides(current);
  return (
    <nav
      aria-label="Step before and after"
      className="mt-4 flex flex-wrap justify-between gap-2 border-ink border-t-2 pt-3 print:hidden"
    >
      {before === null ? (
        <span />
      ) : (
        <LinkButton href={stepHref(incidentKey, before.slug)} prefetch={false}>
          Back: {before.label}
        </LinkButton>
      )}
      {after !== null && (
        <LinkButton href={stepHref(incidentKey, after.slug)} prefetch={false} variant="ink">
          Next: {after.label}
        </LinkButton>
      )}
    </nav>
  );
}
