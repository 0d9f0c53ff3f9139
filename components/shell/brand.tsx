import { classNames } from "@/components/ui/class-names";

/** Our mark: two stands with the cleared strip between them. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 26 24" className={classNames("h-5 w-[1.375rem]", className)}>
      <path fill="currentColor" d="M0 0h15L7 24H0z" />
      <path fill="currentColor" d="M19 0h7v24H11z" />
    </svg>
  );
}
