"use client";

import { useRouter } from "next/navigation";
import { useZone } from "@/components/ui/zone";
import { useShortcut } from "./shortcuts";

/** The shortcuts that work on every signed-in page. */
export function DeskShortcuts() {
  const router = useRouter();
  const { toggleUtc } = useZone();
  useShortcut("c", "Declare an incident", () => router.push("/incidents/new"), "everywhere");
  useShortcut("g d", "Go to the dashboard", () => router.push("/"), "everywhere");
  useShortcut("g i", "Go to incidents", () => router.push("/incidents"), "everywhere");
  useShortcut("g a", "Go to approvals", () => router.push("/approvals"), "everywhere");
  useShortcut("g t", "Go to action items", () => router.push("/action-items"), "everywhere");
  useShortcut("/", "Search everything", () => router.push("/search"), "everywhere");
  useShortcut("z", "Times in UTC only, or in your zone too", toggleUtc, "everywhere");
  return null;
}
