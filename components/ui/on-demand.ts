import { type ComponentType, lazy } from "react";
import { isFetchFailure } from "@/lib/client/until-it-comes";
import { sayWhenSlow } from "./slow-words";
import { dismissToast, toast } from "./toast-store";

type Module<Props extends object> = { default: ComponentType<Props> };

const failed = "This could not be loaded. Check the connection and try again; if it stays, reload the page.";

function nextPress(): Promise<void> {
  return new Promise((resolve) => {
    const once = () => {
      removeEventListener("click", once, true);
      resolve();
    };
    addEventListener("click", once, true);
  });
}

/** Fetches what was asked for; while it cannot be had, says so and asks again with the next press of anything. */
async function fetchAsked<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    const hush = sayWhenSlow();
    try {
      return await load();
    } catch (error) {
      if (!isFetchFailure(error)) throw error;
    } finally {
      hush();
    }
    const id = toast({ message: failed, tone: "error" });
    await nextPress();
    dismissToast(id);
  }
}

/** What shows only once somebody asks for it, most often a dialog: its code comes then. Put it within a `Suspense`. */
export function onDemand<Props extends object>(load: () => Promise<Module<Props>>) {
  return lazy(() => (typeof window === "undefined" ? load() : fetchAsked(load)));
}
