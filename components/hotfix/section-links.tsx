export const sectionNames = {
  steps: "Steps",
  revisions: "Revision",
  checks: "Checks",
  "rollback-plan": "Rollback plan",
  deployments: "Deployments",
  verification: "Verification",
  approvals: "Approvals",
  facts: "Facts",
} as const;
export type SectionId = keyof typeof sectionNames;

/** Links to the parts of the hotfix on the same page. */
export function SectionLinks() {
  return (
    <nav aria-label="Parts of the hotfix" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {Object.entries(sectionNames).map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`} className="prose-link row-height inline-flex items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
