import fc from "fast-check";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { placeholders, type Workflow, type WorkflowStep, workflowKeys } from "@/lib/domain/hotfix-workflow";
import { formatDuration } from "@/lib/domain/iso-duration";
import type { PolicyDocument, PolicyPhase, SeverityPolicy } from "@/lib/domain/policy";
import { incidentRoles } from "@/lib/domain/roles";
import { severities } from "@/lib/domain/severity";
import { type TimerRule, timerAnchors } from "@/lib/domain/timer";

const text = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength: maxLength / 4, unit: "grapheme" }).map((some) => `x${some}`);
const sound = fc.integer({ min: 1, max: 366 * 86_400 }).map((seconds) => formatDuration(seconds * 1_000));
const odd = fc.constantFrom("PT0S", "PT1S", "P1M", "", "P999999W", "P366D", "PT8784H", "PT0.001S");
const duration = fc.oneof({ weight: 60, arbitrary: sound }, { weight: 1, arbitrary: odd });
const roles = fc.uniqueArray(fc.constantFrom(...incidentRoles), { maxLength: 4 });
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 })
  .map((percents) => percents.sort((a, b) => a - b).map((percent) => percent / 100));

function rule(place: number): fc.Arbitrary<TimerRule> {
  return fc
    .record(
      {
        label: text(200),
        anchor: fc.constantFrom(...timerAnchors),
        due: duration,
        repeat: duration,
        remind: duration,
        grace: duration,
        warnAt: shares,
        automatic: fc.boolean(),
        notify: roles,
      },
      { requiredKeys: ["label", "anchor", "due", "automatic", "notify"] },
    )
    .map((fields) => {
      const due = fields.anchor === "given" ? null : fields.due;
      const { repeat, ...once } = fields;
      return { rule: `rule_${place}`, ...(fields.automatic ? once : fields), due };
    });
}

const rules = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => rule(place))));

const level = (of: SeverityPolicy): fc.Arbitrary<SeverityPolicy> =>
  fc
    .record({
      label: text(200),
      definition: text(300),
      examples: fc.array(text(80), { maxLength: 3 }),
      timers: rules,
    })
    .map((change) => ({ ...of, ...change }));

const phase = (of: PolicyPhase): fc.Arbitrary<PolicyPhase> =>
  fc
    .record({ label: text(200), from: fc.constantFrom("PT0S", "PT1S"), to: duration })
    .map(({ label, from, to }) => ({ ...of, label, target: { ...of.target, from, to } }));

const command = fc
  .tuple(fc.constantFrom("git push", "echo 'x'", 'curl "-v"'), fc.constantFrom(...placeholders, "unknown"))
  .map(([words, name]) => `${words} {${name}}`);

const step = (of: WorkflowStep): fc.Arbitrary<WorkflowStep> =>
  fc
    .record({
      purpose: text(200),
      detail: fc.array(text(80), { maxLength: 2 }),
      commands: fc.oneof(
        { weight: 9, arbitrary: fc.constant(of.commands) },
        fc.array(command, { maxLength: 2 }),
      ),
      irreversible: fc.option(text(200)),
    })
    .map((change) => ({ ...of, ...change }));

const workflow = (of: Workflow): fc.Arbitrary<Workflow> =>
  fc
    .tuple(text(200), fc.boolean(), fc.tuple(...of.steps.map(step)))
    .map(([label, smallFixesOnly, steps]) => ({ ...of, label, smallFixesOnly, steps }));

/** Documents of the right types, many of them sound and some of them not. */
export const anyPolicy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    levels: fc.tuple(...severities.map((severity) => level(defaultPolicy.severities[severity]))),
    phases: fc.oneof(
      fc.constant(defaultPolicy.phases),
      fc.tuple(...defaultPolicy.phases.slice(0, 2).map(phase)),
    ),
    workflows: fc.oneof(
      fc.constant(defaultPolicy.workflows),
      fc.tuple(...defaultPolicy.workflows.map(workflow)),
    ),
    defaultWorkflow: fc.constantFrom(...workflowKeys),
    reason: text(200),
  })
  .map(({ levels: [P0, P1, P2], phases, workflows, defaultWorkflow, reason }) => ({
    ...defaultPolicy,
    severities: {
      P0: P0 ?? defaultPolicy.severities.P0,
      P1: P1 ?? defaultPolicy.severities.P1,
      P2: P2 ?? defaultPolicy.severities.P2,
    },
    classification: {
      ...defaultPolicy.classification,
      otherwise: { ...defaultPolicy.classification.otherwise, reason },
    },
    phases,
    workflows,
    defaultWorkflow,
  }));
