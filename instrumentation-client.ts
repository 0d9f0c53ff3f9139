/** Next calls this in the browser when somebody goes to another page; `lib/client/navigation` hears it. It is in every page's first load, so it is this short. */
export function onRouterTransitionStart(address: string): void {
  dispatchEvent(new CustomEvent("firebreak:navigation", { detail: address }));
}
