import type { PolicyDocument } from "./policy";
import { fieldsOf } from "./same-value";
import { severities } from "./severity";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const flag: Check = (value) => typeof value === "boolean";
const amount: Check = (value) => typeof value === "number";
const list =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const maybe = (check: Check): Check => either(check, (value) => value === undefined);
const shape =
  (checks: Record<string, Check>): Check =>
  (value) => {
    const fields = fieldsOf(value);
    return fields !== null && Object.entries(checks).every(([name, check]) => check(fields.get(name)));
  };

const rules = list(
  shape({
    rule: text,
    label: text,
    anchor: text,
    due: either(text, (value) => value === null),
    repeat: maybe(text),
    remind: maybe(text),
    grace: maybe(text),
    notBefore: maybe(text),
    warnAt: maybe(list(amount)),
    automatic: flag,
    notify: list(text),
    rootCause: maybe(flag),
  }),
);
const level = shape({
  label: text,
  definition: text,
  examples: list(text),
  hotfixRequired: flag,
  approverRoles: list(text),
  verbalApproval: flag,
  bypassAllowed: flag,
  requiredChecks: list(text),
  skippableChecks: flag,
  scopeBudget: shape({ files: amount, lines: amount, directories: amount }),
  timers: rules,
});
const severity: Check = (value) => severities.some((known) => known === value);
const condition = either(
  shape({ input: text, is: list(either(text, flag)) }),
  shape({ input: text, gt: amount }),
  shape({ input: text, atLeast: amount }),
);
const workflow = shape({
  key: text,
  label: text,
  description: text,
  smallFixesOnly: flag,
  steps: list(
    shape({
      key: text,
      purpose: text,
      detail: list(text),
      commands: list(text),
      expected: text,
      irreversible: either(text, (value) => value === null),
      production: flag,
    }),
  ),
});
const document = shape({
  severities: shape(Object.fromEntries(severities.map((name) => [name, level]))),
  classification: shape({
    questions: list(
      shape({
        input: text,
        label: text,
        kind: text,
        options: maybe(list(shape({ value: text, label: text }))),
      }),
    ),
    branches: list(shape({ key: text, severity, when: list(condition), reason: text })),
    otherwise: shape({ severity, reason: text }),
  }),
  phases: list(
    shape({
      key: text,
      label: text,
      target: shape({ kind: text, from: text, to: text }),
      steps: list(shape({ key: text, label: text })),
    }),
  ),
  timers: rules,
  workflows: list(workflow),
  defaultWorkflow: text,
});

/**
 * Whether a value has all the parts of a policy document, so that screens and rules can work with it: what an earlier release
 * kept in a browser may not. Whether the parts fit together is for `policyProblems` to say.
 */
export function isPolicyDocument(value: unknown): value is PolicyDocument {
  return document(value);
}
