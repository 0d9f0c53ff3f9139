"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/fetcher";
import type { OrgRole } from "@/lib/domain/roles";

/** A person as the picker needs them; `roles` are those in the whole organisation. */
export type Person = { id: string; name: string; email: string; roles: readonly OrgRole[]; disabled: boolean };

type People = { items: Person[]; nextCursor: string | null };

const pauseMs = 200;
const shown = 8;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The people whose name or address contains what is typed, eight at most; `more` says that there are others. */
export function usePeople(typed: string) {
  const q = useSettled(typed.trim());
  const { data, error } = useQuery({
    queryKey: ["people", q],
    queryFn: ({ signal }) =>
      api<People>("GET", `/users?limit=20&q=${encodeURIComponent(q)}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const able = data?.items.filter(({ disabled }) => !disabled) ?? [];
  const more = able.length > shown || (data !== undefined && data.nextCursor !== null);
  return { people: able.slice(0, shown), more, loaded: data !== undefined, error };
}
