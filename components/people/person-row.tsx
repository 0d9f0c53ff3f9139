"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { ListedPerson, PeopleWish } from "./listed-person";
import { roleWords } from "./role-words";

type PersonRowProps = {
  person: ListedPerson;
  /** Whether this is the viewer. */
  own: boolean;
  /** Null for whoever only reads. */
  ask: ((wish: PeopleWish) => void) | null;
};

/** A person: name, address, roles, and whether they can still sign in. */
export function PersonRow({ person, own, ask }: PersonRowProps) {
  return (
    <li className="flex items-start gap-2 border-line border-b py-1.5">
      <div className="grid min-w-0 flex-1 gap-x-4 py-1.5 @2xl:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_minmax(0,1.4fr)]">
        <p className="break-words font-bold">
          {own ? (
            <Link href="/profile" className="underline">
              {person.name}
            </Link>
          ) : (
            person.name
          )}
          {own && <span className="font-normal text-ink-2"> (you)</span>}
          {person.disabled && <span className="font-normal text-ink-2"> (disabled)</span>}
        </p>
        <p className="break-all">{person.email}</p>
        <p className="text-ink-2">{roleWords(person.roles, "No role: reads incidents")}</p>
      </div>
      {ask !== null && (
        <Menu
          trigger={<Ellipsis aria-hidden="true" className="size-5" />}
          label={`${person.name}: change`}
          groups={entries(person, ask)}
          className="min-w-9"
        />
      )}
    </li>
  );
}

function entries(person: ListedPerson, ask: (wish: PeopleWish) => void): MenuEntry[][] {
  const edit: MenuEntry = { kind: "action", label: "Edit", onSelect: () => ask({ kind: "edit", person }) };
  if (person.disabled) {
    const enable = () => ask({ kind: "enable", person });
    return [[edit], [{ kind: "action", label: "Enable again", onSelect: enable }]];
  }
  return [
    [edit, { kind: "action", label: "New password link", onSelect: () => ask({ kind: "link", person }) }],
    [
      {
        kind: "action",
        label: "Disable",
        tone: "danger",
        onSelect: () => ask({ kind: "disable", person }),
      },
    ],
  ];
}
