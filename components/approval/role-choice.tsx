"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import type { ApprovalRole } from "./approve-view";
import type { Seat } from "./standing";

type RoleChoiceProps = {
  name: string;
  seats: readonly Seat[];
  value: ApprovalRole | null;
  onChange: (role: ApprovalRole) => void;
  error: string | null;
};

/** In which of two roles somebody decides: one person fills one of them. Nothing to choose, nothing shown. */
export function RoleChoice({ name, seats, value, onChange, error }: RoleChoiceProps) {
  if (seats.length < 2) return null;
  return (
    <RadioCards
      legend="You hold both roles and fill one of them. Decide as"
      name={name}
      options={seats.map(({ role, label, filledBy }) => ({
        value: role,
        label,
        ...(filledBy === null ? {} : { description: `Approved by ${filledBy} already.` }),
      }))}
      value={value}
      onValueChange={onChange}
      error={error}
    />
  );
}
