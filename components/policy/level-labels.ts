import type { PolicyDocument } from "@/lib/domain/policy";

/** The levels' own names, for headings and links. */
export function levelLabels({ severities: { P0, P1, P2 } }: PolicyDocument) {
  return { P0: P0.label, P1: P1.label, P2: P2.label };
}
