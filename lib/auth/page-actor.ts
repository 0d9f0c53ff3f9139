import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { actorOfCookies } from "./request-actor";

/** The person who looks at this page, or null; asked once a request. */
export const viewerOrNull = cache(async () => actorOfCookies((await headers()).get("cookie")));

/** The person who looks at this page; others are sent to sign in and come back. */
export async function viewer(backTo: string) {
  const actor = await viewerOrNull();
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(backTo)}`);
  return actor;
}
