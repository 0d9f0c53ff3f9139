"use client";

import { useRef } from "react";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyLink } from "@/components/ui/copy-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { DueMark } from "./due-mark";
import { ItemIncident, StateWord } from "./item-cells";
import { ItemFacts } from "./item-facts";
import { itemLineId } from "./item-line-id";
import type { ActionItem } from "./item-view";
import type { ItemAsk } from "./item-wish";
import { missingWords } from "./item-words";
import { useItem } from "./use-item";
import { useItemWishes } from "./use-item-wishes";

export type ItemPageProps = {
  /** The item as the server rendered it; it is read anew from then on. */
  initial: Packed<ActionItem>;
  viewerId: string;
};

/** One action item: what is to be done, by whom, by when, and what showed that it is done (R-PIR-04, R-SLA-18). */
export function ItemPage({ initial, viewerId }: ItemPageProps) {
  const { view: item, gone } = useItem(useUnpacked(initial));
  const body = useRef<HTMLDivElement>(null);
  const { tools, dialogs } = useItemWishes({ viewerId, fallback: body });
  if (gone) return <GoneItem />;
  return (
    <>
      <PageHeader
        title={item.title}
        above={
          <>
            <ItemIncident incident={item.incident} />
            <span className="text-ink-2">Action item</span>
            <StateWord state={item.state} className="font-bold" />
            <DueMark item={item} />
            <CopyLink path={`/action-items/${item.id}`} of="the action item" />
          </>
        }
        actions={<Moves item={item} tools={tools} />}
      />
      <PageBody className="max-w-[56rem]">
        <div ref={body} tabIndex={-1} className="flex flex-col gap-4 outline-none">
          <Missing item={item} />
          <ItemFacts item={item} />
        </div>
      </PageBody>
      {dialogs}
    </>
  );
}

function Moves({ item, tools: { ask, reopen } }: { item: ActionItem; tools: ItemAsk }) {
  if (!item.editable) return null;
  if (item.state !== "open") {
    return (
      <span id={itemLineId(item.id)} className="print:hidden">
        <Button onClick={() => reopen(item)}>Open again</Button>
      </span>
    );
  }
  return (
    <span id={itemLineId(item.id)} className="flex flex-wrap gap-2 print:hidden">
      <Button variant="ink" onClick={() => ask({ kind: "done", item })}>
        Mark as done
      </Button>
      <Button onClick={() => ask({ kind: "edit", item })}>Edit</Button>
      <Button variant="quiet" onClick={() => ask({ kind: "dropped", item })}>
        Drop
      </Button>
    </span>
  );
}

/** What an open item still needs, by name. */
function Missing({ item }: { item: ActionItem }) {
  const missing = missingWords(item);
  if (item.state !== "open" || missing.length === 0) return null;
  return (
    <Banner tone="warn" title={`It has ${missing.join(", ")}`}>
      Owner, due date and success criterion are needed before the review of {item.incident.key} is published.
    </Banner>
  );
}

/** What is left when the viewer may not see the item any more: nothing of it. */
function GoneItem() {
  return (
    <div role="status" className="p-4">
      <EmptyState
        level={1}
        title="You can no longer see this action item"
        action={<LinkButton href="/action-items">Go to action items</LinkButton>}
      >
        Its incident was made private, or your part in it has ended.
      </EmptyState>
    </div>
  );
}
