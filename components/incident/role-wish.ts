import type { RoomRole } from "./room-view";

/** What is wanted of the roles: give one to somebody, or pass one on from its holder. */
export type RoleWish = { kind: "assign" } | { kind: "hand_over"; holder: RoomRole };
