import type { z } from "zod";
import type { windowView } from "@/lib/contracts/watches";
import { isOpenWindow } from "./watch-words";

/** A watch over a deployment with what was read, as the API answers it. */
export type WatchWindow = z.infer<typeof windowView>;
export type WatchItem = WatchWindow["items"][number];

/** Those that go on first, each part in the order of the deployments. */
export function openFirst(windows: readonly WatchWindow[]): WatchWindow[] {
  return [...windows.filter(isOpenWindow), ...windows.filter((one) => !isOpenWindow(one))];
}
