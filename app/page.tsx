import { redirect } from "next/navigation";

/** The desk starts with the incidents. */
export default function HomePage() {
  redirect("/incidents");
}
