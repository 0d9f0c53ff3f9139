import { claimedMoment } from "./claimed-moment";
import { type Refusal, refuse } from "./refusal";

export type DeclarationMoments = { startedAt: Date; declaredAt: Date };

/**
 * The moments of a declaration: the start defaults to the detection, then to now. A retrospective incident was declared
 * when it was detected, or when it started (R-INC-13). Neither start nor detection lies ahead, and the detection does
 * not come before the start.
 */
export function declarationMoments(
  input: { startedAt?: Date | undefined; detectedAt: Date | null; retrospective: boolean },
  now: Date,
): DeclarationMoments | Refusal {
  const claimed = input.startedAt ?? input.detectedAt ?? now;
  const wrong = momentsWrong(claimed, input.detectedAt, now);
  if (wrong) return wrong;
  const startedAt = claimedMoment(claimed, now) ?? now;
  return { startedAt, declaredAt: input.retrospective ? (input.detectedAt ?? startedAt) : now };
}

/** Why a start and a detection cannot stand together, or null (used at declaration and at corrections). */
export function momentsWrong(startedAt: Date, detectedAt: Date | null, now: Date): Refusal | null {
  const wrong = (path: string, message: string) =>
    refuse("invalid", "R-INC-08", `${path} ${message}.`, { errors: [{ path, message }] });
  if (detectedAt && claimedMoment(detectedAt, now) === null)
    return wrong("detectedAt", "must not be in the future");
  if (claimedMoment(startedAt, now) === null) return wrong("startedAt", "must not be in the future");
  if (detectedAt && detectedAt < startedAt) return wrong("detectedAt", "must not come before startedAt");
  return null;
}

type Moments = {
  startedAt: Date;
  detectedAt: Date | null;
  declaredAt: Date;
  deployedAt: Date | null;
  resolvedAt: Date | null;
  retrospective: boolean;
};

/**
 * An incident's start and detection after a correction (R-SLA-21): the start stays before deployment and resolution. The
 * declaration of a retrospective incident follows them, that of a live one is a fact.
 */
export function correctedMoments(
  incident: Moments,
  patch: { startedAt?: Date | undefined; detectedAt?: Date | null | undefined },
  now: Date,
): Pick<Moments, "startedAt" | "detectedAt" | "declaredAt"> | Refusal {
  const startedAt = patch.startedAt ?? incident.startedAt;
  const detectedAt = patch.detectedAt === undefined ? incident.detectedAt : patch.detectedAt;
  const touched =
    patch.startedAt !== undefined || (patch.detectedAt !== undefined && patch.detectedAt !== null);
  const wrong = touched ? momentsWrong(startedAt, detectedAt, now) : null;
  if (wrong) return wrong;
  const end = [incident.deployedAt, incident.resolvedAt].find(
    (moment) => moment !== null && moment < startedAt,
  );
  if (end) {
    const message = `must not come after ${end.toISOString()}, when the fix was deployed or the incident resolved`;
    return refuse("invalid", "R-SLA-21", `startedAt ${message}.`, {
      errors: [{ path: "startedAt", message }],
    });
  }
  const declaredAt = incident.retrospective ? (detectedAt ?? startedAt) : incident.declaredAt;
  return { startedAt, detectedAt, declaredAt };
}
