import { type PolicySection, policySections, sectionNames } from "@/lib/domain/policy-diff";

/** The name of a part with what its level is called: `P0 Critical`. */
export function sectionTitle(section: PolicySection, labels: Record<"P0" | "P1" | "P2", string>): string {
  if (section === "P0" || section === "P1" || section === "P2") return `${section} ${labels[section]}`;
  return sectionNames[section];
}

/** Links to the parts of the policy on the same page. */
export function SectionLinks({ labels }: { labels: Record<"P0" | "P1" | "P2", string> }) {
  return (
    <nav aria-label="Parts of the policy" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4 desk:flex-col">
        {policySections.map((section) => (
          <li key={section}>
            <a href={`#${section}`} className="prose-link row-height inline-flex items-center">
              {sectionTitle(section, labels)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
