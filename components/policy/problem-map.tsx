"use client";

import { createContext, type ReactNode, useContext } from "react";
import { Field, FieldNotes } from "@/components/ui/field";
import type { PolicyProblem } from "@/lib/domain/policy-check";

const Problems = createContext<ReadonlyMap<string, string>>(new Map());

/** Tells the fields below what is wrong with the draft, by path. */
export function ProblemMap({
  problems,
  children,
}: {
  problems: readonly PolicyProblem[];
  children: ReactNode;
}) {
  const map = new Map([...problems].reverse().map(({ path, message }) => [path, message]));
  return <Problems value={map}>{children}</Problems>;
}

/** What is wrong at exactly this path, as a sentence; undefined when nothing is. */
export function useProblem(path: string): string | undefined {
  const message = useContext(Problems).get(path);
  return message === undefined ? undefined : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

type PolicyFieldProps = {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  className?: string;
  children: ReactNode;
};

/** A field of the policy at its path, with what is wrong there. */
export function PolicyField({ path, ...field }: PolicyFieldProps) {
  const error = useProblem(path);
  return (
    <div data-path={path} className={field.className}>
      <Field label={field.label} hint={field.hint} optional={field.optional ? true : "unsaid"} error={error}>
        {field.children}
      </Field>
    </div>
  );
}

/** What is wrong with a group of fields as a whole; a link can lead to it. */
export function GroupProblem({ path }: { path: string }) {
  const error = useProblem(path);
  if (error === undefined) return null;
  return (
    <div data-path={path} tabIndex={-1}>
      <FieldNotes id={path} error={error} />
    </div>
  );
}
