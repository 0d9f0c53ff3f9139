"use client";

import { Ellipsis } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { Moment } from "@/components/ui/moment";
import type { ListedToken, TokenWish } from "./listed-token";
import { scopeWords } from "./scope-words";

type TokenRowProps = { token: ListedToken; ask: (wish: TokenWish) => void };

/** A token: what it may do, when it was used last, when it ends. */
export function TokenRow({ token, ask }: TokenRowProps) {
  return (
    <li className="flex items-start gap-2 border-line border-b py-1.5">
      <div className="grid min-w-0 flex-1 gap-x-4 py-1.5 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
        <div>
          <p className="break-words font-bold">{token.name}</p>
          <p className="text-ink-2 text-note">
            Scopes: <span className="font-mono">{scopeWords(token.scopes)}</span>
          </p>
        </div>
        <div className="text-ink-2 text-note">
          <p>Last used: {token.lastUsedAt === null ? "never" : <Moment at={token.lastUsedAt} />}</p>
          <p>
            Ends: <Moment at={token.expiresAt} />
          </p>
        </div>
      </div>
      <Menu
        trigger={<Ellipsis aria-hidden="true" className="size-5" />}
        label={`${token.name}: change`}
        groups={[
          [{ kind: "action", label: "Rename", onSelect: () => ask({ kind: "rename", token }) }],
          [
            {
              kind: "action",
              label: "Revoke",
              tone: "danger",
              onSelect: () => ask({ kind: "revoke", token }),
            },
          ],
        ]}
        className="min-w-9"
      />
    </li>
  );
}
