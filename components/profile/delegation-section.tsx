"use client";

import { useQuery } from "@tanstack/react-query";
import { Suspense, useRef } from "react";
import { ListProblem } from "@/components/settings/list-ends";
import { useChange } from "@/components/settings/use-change";
import { useWish } from "@/components/settings/use-wish";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import { ProgressLine } from "@/components/ui/progress-line";
import { useNow } from "@/components/ui/server-clock";
import { toast } from "@/components/ui/toast-store";
import { api } from "@/lib/client/fetcher";
import { isApprovingRole } from "@/lib/domain/roles";
import { type Delegation, type DelegationView, delegationKey, standing } from "./delegation-view";
import type { ProfileUser } from "./use-profile";

const DelegationForm = onDemand(() => import("./delegation-form"));

/** Who is asked in one's place while one is away (R-APR-05): only for people who decide on hotfixes. */
export function DelegationSection({ user }: { user: ProfileUser }) {
  if (!user.roles.some(isApprovingRole)) return null;
  return (
    <Section title="While you are away" ruled>
      <OwnDelegation user={user} />
    </Section>
  );
}

function OwnDelegation({ user }: { user: ProfileUser }) {
  const now = useNow(60_000);
  const { asked, open, ask, close } = useWish<"name">();
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery({
    queryKey: delegationKey,
    queryFn: ({ signal }) => api<DelegationView>("GET", "/users/me/delegation", { signal }),
  });
  const known = data === undefined ? null : standing(data, now);
  const focusPlace = () => place.current?.focus();
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <ListProblem error={error} retry={() => void refetch()} />
      {data === undefined && error === null && <ProgressLine label="Reading who is asked in your place" />}
      {data !== undefined && known === null && (
        <div className="flex flex-col items-start gap-3">
          <p>
            Nobody is asked in your place. Before you leave, name somebody who holds your approving roles: a
            hotfix does not wait for you then.
          </p>
          <Button onClick={() => ask("name")}>Name somebody</Button>
        </div>
      )}
      {known !== null && <Present delegation={known} onEnded={focusPlace} />}
      {asked !== null && (
        <Suspense fallback={null}>
          <DelegationForm
            key={asked.turn}
            user={user}
            open={open}
            onClose={close}
            returnTo={() => (known === null ? null : place.current)}
          />
        </Suspense>
      )}
    </div>
  );
}

function Present({ delegation, onEnded }: { delegation: Delegation; onEnded: () => void }) {
  const { change, busy, problem } = useChange(delegationKey);
  const { delegate, from, until, note } = delegation;
  const end = async () => {
    if (!("answer" in (await change("PUT", "/users/me/delegation", { delegateId: null })))) return;
    toast({ message: `${delegate.name} is no longer asked in your place.` });
    onEnded();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <div>
        <p>
          <b>{delegate.name}</b> is asked in your place
        </p>
        <p className="text-ink-2">
          from <Moment at={from} relative={false} /> until <Moment at={until} />
        </p>
        {note !== null && <p className="break-words">{note}</p>}
      </div>
      <Button loading={busy && "Ending…"} onClick={() => void end()}>
        End it
      </Button>
      {problem !== null && (
        <p role="alert" className="border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </div>
  );
}
