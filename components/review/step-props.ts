import type { ReviewView } from "./review-view";
import type { SectionView } from "./use-section";

/** What every step of the wizard is given. */
export type StepProps = {
  view: ReviewView;
  viewerId: string;
  /** Who else is at this step, and whether they write. */
  others: readonly { name: string; typing: boolean }[];
  /** Tells that a section was saved. */
  onSaved: (section: SectionView) => void;
};
