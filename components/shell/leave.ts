import { toast } from "@/components/ui/toast-store";
import { signOut } from "@/lib/client/session";

/** Signs out and goes to the door; says so where the server did not hear of it. */
export async function leave(): Promise<void> {
  if (await signOut()) location.assign("/sign-in");
  else toast({ message: "You are still signed in: the server did not answer. Try again.", tone: "error" });
}
