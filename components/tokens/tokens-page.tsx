"use client";

import { Suspense, useRef } from "react";
import { ListProblem, MoreButton } from "@/components/settings/list-ends";
import { type Listed, useList } from "@/components/settings/use-list";
import { useWish } from "@/components/settings/use-wish";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { onDemand } from "@/components/ui/on-demand";
import { type ListedToken, type TokenWish, tokensKey } from "./listed-token";
import { TokenRow } from "./token-row";

const TokensDialogs = onDemand(() => import("./tokens-dialogs"));

type TokensPageProps = {
  /** The first page of the viewer's tokens, as the server read it. */
  rendered: Listed<ListedToken>;
  /** Whether the viewer may give a token the scope `admin`. */
  adminScope: boolean;
};

/** The viewer's own API tokens. */
export function TokensPage({ rendered, adminScope }: TokensPageProps) {
  const list = useList<ListedToken>(tokensKey, "/tokens?limit=50", rendered);
  const { asked, open, ask, close } = useWish<TokenWish>();
  const body = useRef<HTMLDivElement>(null);
  const make = (
    <Button variant="ink" onClick={() => ask({ kind: "make" })}>
      Make a token
    </Button>
  );
  const none = list.loaded && list.items.length === 0;
  return (
    <>
      <PageHeader title="API tokens" actions={!none && make} />
      <PageBody>
        <ListProblem error={list.error} retry={list.retry} />
        <div ref={body} tabIndex={-1} className="outline-none">
          {none ? (
            <NoTokens action={make} />
          ) : (
            <>
              <p className="mb-3 max-w-prose">
                Scripts and pipelines act in your name by these. A token may never do more than you may.
              </p>
              <ul aria-label="Your API tokens" className="@container border-line border-t">
                {list.items.map((token) => (
                  <TokenRow key={token.id} token={token} ask={ask} />
                ))}
              </ul>
            </>
          )}
        </div>
        <MoreButton more={list.more} loading={list.loadingMore}>
          Show more tokens
        </MoreButton>
      </PageBody>
      {asked !== null && (
        <Suspense fallback={null}>
          <TokensDialogs
            key={asked.turn}
            wish={asked.wish}
            adminScope={adminScope}
            open={open}
            onClose={close}
            list={body}
          />
        </Suspense>
      )}
    </>
  );
}

function NoTokens({ action }: { action: React.ReactNode }) {
  return (
    <EmptyState title="You have no API tokens" action={action}>
      A token lets a script or a pipeline act in your name: declare an incident from an alarm, write the
      timeline, read what is going on. It may never do more than you may, and it ends when you revoke it.
    </EmptyState>
  );
}
