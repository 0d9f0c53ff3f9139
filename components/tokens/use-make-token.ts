"use client";

import { useState } from "react";
import { useChange } from "@/components/settings/use-change";
import { serverNow } from "@/lib/client/server-clock";
import type { TokenScope } from "@/lib/domain/actor";
import { tokensKey } from "./listed-token";

const dayMs = 86_400_000;

/** How long a token may last, in days. */
export const lifetimes = [30, 90, 365] as const;
export type Lifetime = (typeof lifetimes)[number];

type Made = { name: string; value: string };

/** A token being made. It ends so many days after the form was opened: a second try asks for the same moment. */
export function useMakeToken(onMade: (made: Made) => void) {
  const { change, busy, problem } = useChange(tokensKey);
  const [openedAt] = useState(serverNow);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly TokenScope[]>(["read"]);
  const [days, setDays] = useState<Lifetime>(90);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === "" || scopes.length === 0) return;
    const expiresAt = new Date(openedAt + days * dayMs).toISOString();
    const outcome = await change<Made>("POST", "/tokens", { name: name.trim(), scopes, expiresAt });
    if ("answer" in outcome) onMade(outcome.answer);
  };
  const refused = {
    name: problem?.messageFor("name"),
    scopes: problem?.messageFor("scopes") ?? (problem?.rule === "token_scope" ? problem.detail : undefined),
    days: problem?.messageFor("expiresAt"),
  };
  const placed = Object.values(refused).some((message) => message !== undefined);
  const errors = {
    name: tried && name.trim() === "" ? "Write what the token is for." : refused.name,
    scopes: tried && scopes.length === 0 ? "Choose one scope at least." : refused.scopes,
    days: refused.days,
    rest: placed ? null : problem,
  };
  return { name, setName, scopes, setScopes, days, setDays, errors, problem, busy, submit };
}
