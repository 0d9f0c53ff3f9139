"use client";

import { useLiveQueries } from "@/lib/client/use-live";

const lists = [["incidents"], ["dashboard"]];
const settings = [["people"], ["services"], ["policy"], ["policies"]];
const notices = [["notices"], ["dashboard"]];

/** Keeps what every signed-in screen may show up to date: lists, settings, the person's notices. */
export function LiveRefresh() {
  useLiveQueries("incidents", lists);
  useLiveQueries("settings", settings);
  useLiveQueries("notices", notices);
  return null;
}
