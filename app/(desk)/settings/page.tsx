import { redirect } from "next/navigation";

/** The settings start with the people. */
export default function SettingsPage() {
  redirect("/settings/people");
}
