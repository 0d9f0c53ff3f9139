"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import {
  carriedForm,
  clashingFields,
  type ItemField,
  type ItemForm,
  itemFields,
  itemFormOf,
  itemPatch,
} from "./item-form";
import type { ActionItem } from "./item-view";
import { staleItem, useItemSend } from "./use-item-send";

const tries = 3;

export type ItemClash = { theirs: ActionItem; names: readonly ItemField[] };

export type ItemAbout = {
  /** Null where one is made. */
  item: ActionItem | null;
  /** The incident of a new one, by id or key; absent where it is asked for. */
  incidentId: string | undefined;
  entryId: string | undefined;
  title: string | undefined;
};

/**
 * An action item being made or edited. What somebody else saved meanwhile is taken over by itself; where both changed the same field, `clash`
 * holds theirs until the person has chosen.
 */
export function useItemForm(about: ItemAbout, onDone: (item: ActionItem) => void, onClose: () => void) {
  const { send, busy, problem, forget } = useItemSend();
  const [base, setBase] = useState(about.item);
  const [form, setForm] = useState(() => itemFormOf(about.item, about.title));
  const [incident, setIncident] = useState<string | null>(about.incidentId ?? null);
  const [tried, setTried] = useState(false);
  const [clash, setClash] = useState<ItemClash | null>(null);

  const saved = (item: ActionItem, words: string) => {
    toast({ message: words });
    onDone(item);
    onClose();
  };
  const create = async () => {
    const { entryId } = about;
    const body = {
      ...itemPatch(form, null),
      incidentId: incident,
      ...(entryId === undefined ? {} : { entryId }),
    };
    const outcome = await send("POST", "/action-items", body);
    if ("answer" in outcome) saved(outcome.answer, "The action item is made.");
  };
  const edit = async (wanted: ItemForm, onto: ActionItem, left = tries): Promise<void> => {
    const before = itemFormOf(onto);
    const patch = itemPatch(wanted, before);
    if (Object.keys(patch).length === 0) return onClose();
    const outcome = await send("PATCH", `/action-items/${onto.id}`, { ...patch, version: onto.version });
    if ("answer" in outcome) return saved(outcome.answer, "The action item is saved.");
    const theirs = staleItem(outcome);
    if (theirs === null) return;
    const now = itemFormOf(theirs);
    const names = clashingFields(wanted, before, now);
    // One that has ended takes no change: that is for the person to see, not to overcome.
    if (names.length > 0 || theirs.state !== "open") return setClash({ theirs, names });
    const carried = carriedForm(wanted, before, now);
    setBase(theirs);
    setForm(carried);
    if (left > 1) await edit(carried, theirs, left - 1);
  };
  const submit = async () => {
    setTried(true);
    if (form.title.trim() === "" || (base === null && incident === null)) return;
    await (base === null ? create() : edit(form, base));
  };
  /** Goes on after a clash; the fields named in `yielded` become theirs. */
  const resolve = async (yielded: readonly ItemField[]) => {
    if (clash === null || base === null) return;
    const carried = carriedForm(form, itemFormOf(base), itemFormOf(clash.theirs), yielded);
    setBase(clash.theirs);
    setForm(carried);
    setClash(null);
    await edit(carried, clash.theirs);
  };
  const change = (next: Partial<ItemForm>) => {
    forget();
    setForm((known) => ({ ...known, ...next }));
  };
  const errorOf = (name: ItemField | "incidentId") => {
    if (tried && name === "title" && form.title.trim() === "") return "Write what is to be done.";
    if (tried && name === "incidentId" && incident === null) return "Choose the incident.";
    return problem?.messageFor(name) ?? null;
  };
  const placed = [...itemFields, "incidentId"].some((name) => problem?.messageFor(name) !== undefined);
  return {
    ...{ form, change, incident, setIncident, errorOf, clash, busy, submit, resolve },
    problem,
    /** Why it was refused, where the reason belongs to no field. */
    refusal: placed || clash !== null ? null : problem,
  };
}

export type ItemEditing = ReturnType<typeof useItemForm>;
