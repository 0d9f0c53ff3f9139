"use client";

import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { AheadField } from "./ahead-field";
import type { ReleaseDraft } from "./use-release-draft";

type ReleaseFieldsProps = {
  draft: ReleaseDraft;
  errors: { name: string | undefined; plannedFor: string | undefined };
};

/** What a release is called and when it is planned for. */
export function ReleaseFields({ draft, errors }: ReleaseFieldsProps) {
  return (
    <>
      <Field label="Name" hint="As people say it: 2026.2, Spring release." error={errors.name}>
        <TextInput
          maxLength={120}
          autoComplete="off"
          value={draft.name}
          onChange={({ target }) => draft.setName(target.value)}
        />
      </Field>
      <AheadField
        label="Planned for"
        optional
        time={draft.planned}
        hint="The fixes that wait for it are due then."
        error={errors.plannedFor}
      />
    </>
  );
}
