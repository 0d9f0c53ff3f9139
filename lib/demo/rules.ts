import { defaultPolicy } from "@/lib/domain/default-policy/document";
import type { PolicyDocument, SeverityPolicy } from "@/lib/domain/policy";

/** Clocks that only an update sent from Firebreak settles. */
const settledByUpdates: readonly string[] = ["notify_stakeholders", "status_update", "announce_resolution"];

/**
 * The policy under which the demo's history was lived: this shop told its people over a channel of its own, so that the clocks of
 * updates did not run. The default is put back at the end, and holds for whatever is declared from then on.
 */
export const earlierPolicy: PolicyDocument = {
  ...defaultPolicy,
  severities: {
    P0: withoutUpdates(defaultPolicy.severities.P0),
    P1: withoutUpdates(defaultPolicy.severities.P1),
    P2: defaultPolicy.severities.P2,
  },
};

function withoutUpdates(level: SeverityPolicy): SeverityPolicy {
  return { ...level, timers: level.timers.filter(({ rule }) => !settledByUpdates.includes(rule)) };
}
