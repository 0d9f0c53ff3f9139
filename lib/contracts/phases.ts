import { z } from "zod";
import { phaseCauses } from "@/lib/domain/phase-causes";
import { phaseVerdicts } from "@/lib/domain/phase-progress";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, instantOut, personRef } from "./primitives";

/** Who did it by hand, or which event of the timeline did it, by its cause. */
const doneBy = z.object({
  eventId: z.string().nullable(),
  person: personRef.nullable(),
  cause: z.enum(phaseCauses).nullable(),
});

const phaseView = z.object({
  key: z.string(),
  label: z.string(),
  target: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("window"), from: instantOut, to: instantOut }),
    z.object({ kind: z.literal("length"), fromMinutes: z.number(), toMinutes: z.number() }),
  ]),
  enteredAt: instantOut.nullable(),
  leftAt: instantOut.nullable(),
  enteredBy: doneBy.nullable(),
  durationMinutes: z.number().int().nullable(),
  verdict: z.enum(phaseVerdicts),
  steps: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      done: doneBy.extend({ at: instantOut, note: z.string().nullable() }).nullable(),
    }),
  ),
});

/** The phases in their order, the one that the response is in, and by when deployment must start. */
export const phasesView = z.object({
  items: z.array(phaseView),
  current: z.string().nullable(),
  latestDeploymentStart: z
    .object({ phase: z.string(), by: instantOut, atTheLatest: instantOut, dueAt: instantOut })
    .nullable(),
});

const phaseRef = incidentRef.extend({ phase: z.string().max(60) });
const answer = { status: 200, schema: phasesView };

export const listPhases = operation({
  method: "GET",
  path: "/incidents/{id}/phases",
  summary: "The phases of the response: target against actual, and their checklists (R-INC-01 to 07)",
  scope: "read",
  params: incidentRef,
  answer,
});

export const tickStep = operation({
  method: "PUT",
  path: "/incidents/{id}/phases/{phase}/steps/{step}",
  summary: "Tick a step of a phase's checklist, or take the tick away (R-INC-07)",
  scope: "write",
  params: phaseRef.extend({ step: z.string().max(60) }),
  body: z.strictObject({ done: z.boolean(), note: clearable(2_000).optional() }),
  answer,
});

export const enterPhase = operation({
  method: "POST",
  path: "/incidents/{id}/phases/{phase}/entry",
  summary: "Enter a phase by hand, forward or back; what happens enters them by itself (R-INC-07)",
  scope: "write",
  params: phaseRef,
  body: z.strictObject({}),
  bodyOptional: true,
  answer,
});
