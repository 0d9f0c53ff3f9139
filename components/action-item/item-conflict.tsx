"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { api } from "@/lib/client/fetcher";
import { dayWords } from "./due-words";
import { fieldLabels, type ItemField, type ItemForm, itemFormOf } from "./item-form";
import { priorityWords, stateWords, typeWords } from "./item-words";
import type { ItemClash, ItemEditing } from "./use-item-form";

/** The name of a person who is known by id alone. */
function Name({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: ["users", "one", id],
    queryFn: ({ signal }) => api<{ name: string }>("GET", `/users/${id}`, { signal }),
    staleTime: 300_000,
  });
  return <>{data?.name ?? "…"}</>;
}

function Said({ form, name }: { form: ItemForm; name: ItemField }) {
  if (name === "ownerId") return form.ownerId === null ? <>Nobody</> : <Name id={form.ownerId} />;
  if (name === "type") return <>{typeWords(form.type === "" ? null : form.type)}</>;
  if (name === "priority") return <>{priorityWords[form.priority]}</>;
  if (form[name].trim() === "") return <>Empty</>;
  return <>{name === "dueOn" ? dayWords(form.dueOn) : form[name]}</>;
}

type ItemConflictProps = { clash: ItemClash; editing: ItemEditing; onGiveUp: () => void };

/** What two people changed at once: mine beside the present value, one to be chosen for each. Nothing is written before. */
export function ItemConflict({ clash, editing, onGiveUp }: ItemConflictProps) {
  const [yielded, setYielded] = useState<readonly ItemField[]>([]);
  const { theirs, names } = clash;
  if (theirs.state !== "open") {
    return (
      <Banner
        tone="warn"
        live="assertive"
        title={`Somebody marked it meanwhile: ${stateWords[theirs.state].toLowerCase()}`}
      >
        {theirs.evidence} Your changes were not saved. Open it again to change it.
      </Banner>
    );
  }
  const choose = (name: ItemField, whose: "mine" | "theirs") =>
    setYielded((before) => [...before.filter((one) => one !== name), ...(whose === "theirs" ? [name] : [])]);
  return (
    <>
      <Banner tone="warn" live="assertive" title="Somebody changed the same fields meanwhile">
        Choose what is right. Your other changes are kept.
      </Banner>
      {names.map((name) => (
        <RadioCards
          key={name}
          legend={fieldLabels[name]}
          name={`clash-${name}`}
          value={yielded.includes(name) ? "theirs" : "mine"}
          onValueChange={(whose) => choose(name, whose)}
          options={[
            { value: "mine", label: "Yours", description: <Said form={editing.form} name={name} /> },
            {
              value: "theirs",
              label: "As it is now",
              description: <Said form={itemFormOf(theirs)} name={name} />,
            },
          ]}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="ink"
          loading={editing.busy && "Saving…"}
          onClick={() => void editing.resolve(yielded)}
        >
          Save what is chosen
        </Button>
        <Button variant="quiet" onClick={onGiveUp}>
          Give up my changes
        </Button>
      </div>
    </>
  );
}
