"use client";

import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordMinimum } from "@/lib/client/password-rule";

export type NewPasswordFieldProps = {
  value: string;
  onValueChange: (password: string) => void;
  error?: string | undefined;
  /** "Password" unless another one stands beside it. */
  label?: string;
};

/** A new password; the rule is said before anything is typed, and the password can be looked at instead of being typed twice. */
export function NewPasswordField({ value, onValueChange, error, label = "Password" }: NewPasswordFieldProps) {
  return (
    <Field
      label={label}
      hint={`At least ${passwordMinimum} characters; any will do. A few unrelated words are easy to type at 3 a.m.`}
      error={error}
    >
      <PasswordInput
        name="password"
        autoComplete="new-password"
        minLength={passwordMinimum}
        maxLength={200}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </Field>
  );
}
