"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/fetcher";
import type { OrgRole } from "@/lib/domain/roles";

/** A person as the picker needs them; `roles` are those in the whole organisation. */
export type Person = {
  id: string;
  name: string;
  email: string;
  roles: readonly OrgRole[];
  disabled: boolean;
};

type People = { items: Person[]; nextCursor: string | null };

const pauseMs = 200;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The people whose name or address contains what is typed, fifty at most; `more` says that there are others. */
export function usePeople(typed: string) {
  const q = useSettled(typed.trim());
  const { data, error } = useQuery({
    queryKey: ["people", q],
    queryFn: ({ signal }) => api<People>("GET", `/users?limit=50&q=${encodeURIComponent(q)}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const able = data?.items.filter(({ disabled }) => !disabled) ?? [];
  const more = data !== undefined && data.nextCursor !== null;
  return { people: able, more, loaded: data !== undefined, error };
}
