"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useLiveView } from "@/lib/client/use-live-view";
import { type ReviewView, reviewKey } from "./review-view";
import type { SectionView } from "./use-section";

/** The review, which stays current while the page stands; `saved` puts a section that was just saved in its place. */
export function useReview(initial: ReviewView) {
  const client = useQueryClient();
  const { id, key } = initial.incident;
  const live = useLiveView(initial, {
    ...{ queryKey: reviewKey(key), path: `/incidents/${key}/review`, incidentId: id },
    age: ({ serverNow }) => serverNow,
  });
  const saved = useCallback(
    (section: SectionView) =>
      client.setQueryData<ReviewView>(
        reviewKey(key),
        (known) =>
          known && {
            ...known,
            sections: known.sections.map((one) =>
              one.key === section.key && one.version < section.version ? section : one,
            ),
          },
      ),
    [client, key],
  );
  return { ...live, saved };
}
