"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { problemWords } from "@/lib/client/api-problem";

/** Says that a list could not be read, and offers to read it again. */
export function ListProblem({ error, retry }: { error: unknown; retry: () => void }) {
  if (!error) return null;
  return (
    <Banner
      tone="error"
      live="polite"
      title="The list could not be read"
      className="mb-4"
      action={
        <Button size="row" onClick={retry}>
          Try again
        </Button>
      }
    >
      {problemWords(error)}
    </Banner>
  );
}

/** The way to the rest of a list. */
export function MoreButton(props: { more: (() => void) | null; loading: boolean; children: string }) {
  if (props.more === null) return null;
  return (
    <Button className="mt-4" loading={props.loading && "Reading…"} onClick={props.more}>
      {props.children}
    </Button>
  );
}
