import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ProfilePage } from "@/components/profile/profile-page";
import { viewer } from "@/lib/auth/page-actor";
import { themeOf } from "@/lib/client/theme";
import { userOf } from "@/lib/queries/settings";

export const metadata: Metadata = { title: "Profile" };

/** The viewer's own profile. */
export default async function OwnProfilePage() {
  const actor = await viewer("/profile");
  const user = await userOf(actor, "me");
  return <ProfilePage user={user} theme={themeOf((await cookies()).get("theme")?.value)} />;
}
