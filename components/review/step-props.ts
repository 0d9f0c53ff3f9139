import type { ReviewView } from "./review-view";
import type { SectionView } from "./use-section";

/** What every step of the wizard is given. */
export type StepProps = {
  view: ReviewView;
  viewerId: string;
  /** Tells that a section was saved. */
  onSaved: (section: SectionView) => void;
};
