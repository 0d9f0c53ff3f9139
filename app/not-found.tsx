import type { Metadata } from "next";
import { LonePage } from "@/components/shell/lone-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <LonePage title="Nothing is at this address">
      <p>It may have been mistyped, or it belongs to something that you may not see.</p>
      <LinkButton href="/incidents" prefetch={false}>
        Go to incidents
      </LinkButton>
    </LonePage>
  );
}
