import type { Metadata } from "next";
import { LonePage } from "@/components/shell/lone-page";
import { buttonStyle } from "@/components/ui/button-style";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <LonePage title="Nothing is at this address">
      <p>It may have been mistyped, or it belongs to something that you may not see.</p>
      <a href="/incidents" className={buttonStyle()}>
        Go to incidents
      </a>
    </LonePage>
  );
}
