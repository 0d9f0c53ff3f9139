/** What is asked for about the review meeting. */
export type MeetingWish = "call" | MeetingEnd;
export type MeetingEnd = "held" | "not_held" | "cancelled";
