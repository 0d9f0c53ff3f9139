"use client";

import Link from "next/link";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DataList, type Fact } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import type { HotfixPart } from "./hotfix-wish";
import { mayWish, wishLabel } from "./wish-words";

function named(term: string, text: string | null): Fact[] {
  if (text === null) return [];
  return [
    {
      term,
      value: (
        <span className="inline-flex max-w-full flex-wrap items-center gap-x-1">
          <span className="wrap-anywhere font-mono">{text}</span>
          <CopyButton
            text={text}
            name={`Copy: ${term.toLowerCase()}`}
            variant="quiet"
            size="row"
            className="print:hidden"
          />
        </span>
      ),
    },
  ];
}

/** What the hotfix and its commands are known by, and the ways to correct it and to give it up (R-FIX-01 to 04). */
export function HotfixFacts({ view, onAsk }: HotfixPart) {
  const { previous, next } = view;
  const attempt = (term: string, of: typeof previous): Fact[] =>
    of === null
      ? []
      : [
          {
            term,
            value: (
              <Link className="prose-link" href={`/hotfixes/${of.id}`}>
                Hotfix {of.number}
              </Link>
            ),
          },
        ];
  const facts: Fact[] = [
    { term: "Author", value: view.author.name },
    { term: "Workflow", value: view.workflowLabel },
    ...named("Branch", view.branch),
    ...named("Version now", view.currentVersion),
    ...named("Next version", view.nextVersion),
    ...named("Tag", view.tag),
    ...named("Feature flag", view.flag),
    ...named("Repository", view.repository),
    ...pullRequest(view),
    {
      term: "Begun",
      value: (
        <>
          <Moment at={view.openedAt} />
          {view.openedBy !== null && ` by ${view.openedBy.name}`}
        </>
      ),
    },
    ...attempt("After", previous),
    ...attempt("Followed by", next),
    {
      term: "Record",
      value: (
        <Link className="prose-link" href={`/hotfixes/${view.id}/record`}>
          Everything, to print
        </Link>
      ),
    },
  ];
  return (
    <Section
      title="Facts"
      ruled
      action={
        mayWish(view, "edit") && (
          <Button size="row" className="print:hidden" onClick={() => onAsk({ kind: "edit" })}>
            Edit facts
          </Button>
        )
      }
    >
      <DataList facts={facts} />
      {isUnderWay(view.state) && mayWish(view, "abandon") && (
        <Button
          variant="quiet"
          size="row"
          className="mt-2 -ml-2.5 text-ink-2 print:hidden"
          onClick={() => onAsk({ kind: "abandon" })}
        >
          {wishLabel({ kind: "abandon" })}…
        </Button>
      )}
    </Section>
  );
}

function pullRequest({ pullRequest: address, pullRequestState }: HotfixPart["view"]): Fact[] {
  if (address === null) return [];
  return [
    {
      term: "Pull request",
      value: (
        <>
          <a className="prose-link wrap-anywhere" href={address} rel="noreferrer">
            {address}
          </a>
          {pullRequestState !== null && `, ${pullRequestState.replaceAll("_", " ")}`}
        </>
      ),
    },
  ];
}
