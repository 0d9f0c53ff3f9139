import type { z } from "zod";
import type { userView } from "@/lib/contracts/users";

export type ListedPerson = z.output<typeof userView>;

/** What an administrator wants to do about somebody. */
export type PeopleWish =
  | { kind: "add" }
  | { kind: "edit" | "disable" | "enable" | "link"; person: ListedPerson };

export const peopleKey = ["people"] as const;
