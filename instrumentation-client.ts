import { navigationBegan } from "@/lib/client/navigation";

/** Next calls this in the browser when somebody goes to another page. */
export function onRouterTransitionStart(address: string): void {
  navigationBegan(address);
}
