"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type WorkflowKey, workflowKeys } from "@/lib/domain/hotfix-workflow";
import type { StartForm } from "./use-start-form";

/** Which way the hotfix goes, and what that way needs to know (R-FIX-01, R-FIX-03). */
export function StartWorkflow({ form, standard }: { form: StartForm; standard: WorkflowKey }) {
  const { workflow, workflows, needs, wrong } = form;
  return (
    <>
      <Field
        label="Workflow"
        hint={
          workflow === null
            ? "Choose how the fix is made and shipped."
            : `${workflow.description}${workflow.smallFixesOnly ? " For small fixes only." : ""}`
        }
        error={wrong.workflow}
      >
        <Select
          value={workflow?.key ?? ""}
          onChange={({ target }) => {
            const key = workflowKeys.find((one) => one === target.value);
            if (key !== undefined) form.choose(key);
          }}
        >
          {workflows.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
              {key === standard && " (the default)"}
            </option>
          ))}
        </Select>
      </Field>
      {needs.version && <VersionField form={form} />}
      {needs.flag && (
        <Field
          label="Feature flag"
          optional
          hint="The name under which the flag service knows it. It can be filled in later."
          error={wrong.flag}
        >
          <TextInput
            className="font-mono"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={form.fields.flag}
            onChange={({ target }) => form.edit({ flag: target.value })}
          />
        </Field>
      )}
    </>
  );
}

function VersionField({ form }: { form: StartForm }) {
  const { echo, wrong } = form;
  const next =
    echo === null || "problem" in echo ? null : (
      <span role="status">
        The next version is <b className="font-mono text-ink">{echo.next}</b>
        {echo.tag !== null && (
          <>
            , its tag <b className="font-mono text-ink">{echo.tag}</b>
          </>
        )}
        .
      </span>
    );
  return (
    <Field
      label="Version in production now"
      optional
      hint={next ?? "Such as 1.2.3 or v1.2.3. It can be filled in later."}
      error={wrong.currentVersion}
    >
      <TextInput
        className="font-mono"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={form.fields.currentVersion}
        onChange={({ target }) => form.edit({ currentVersion: target.value })}
      />
    </Field>
  );
}
