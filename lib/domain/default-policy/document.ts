import type { PolicyDocument } from "../policy";
import { anyLevelTimers } from "./any-level";
import { classificationTree } from "./classification";
import { p0 } from "./p0";
import { p1 } from "./p1";
import { p2 } from "./p2";
import { phases } from "./phases";
import { defaultWorkflow, workflows } from "./workflows";

/** The response policy that an organisation starts with, as data that its administrators may change. */
export const defaultPolicy: PolicyDocument = {
  severities: { P0: p0, P1: p1, P2: p2 },
  classification: classificationTree,
  phases,
  timers: anyLevelTimers,
  workflows,
  defaultWorkflow,
};
