"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/lib/client/hydrated";

export type AuthFormProps = {
  title: string;
  lead?: ReactNode;
  /** What the button says, and what it says while it works. */
  action: string;
  busyAction: string;
  busy: boolean;
  onSend: () => void;
  children: ReactNode;
};

/**
 * A form of the pages before the desk. It posts, so that no password ever lands in an address, and it waits for the page's script: the
 * button can be pressed once that runs.
 */
export function AuthForm(props: AuthFormProps) {
  const hydrated = useHydrated();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onSend();
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <div>
        <h1 className="text-display">{props.title}</h1>
        {props.lead && <p className="mt-1 text-ink-2">{props.lead}</p>}
      </div>
      {props.children}
      <Button
        type="submit"
        variant="ink"
        disabled={!hydrated}
        loading={props.busy && props.busyAction}
        className="self-start disabled:opacity-100"
      >
        {props.action}
      </Button>
      <noscript>This form needs JavaScript.</noscript>
    </form>
  );
}
