import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { rememberPresses } from "@/components/ui/last-press";
import { themeAttribute, themeOf } from "@/lib/client/theme";
import { fontClasses } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Firebreak", template: "%s · Firebreak" },
  description: "Incidents, their clocks, and the hotfixes that end them.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The document. Reading the theme here keeps the first paint right and every page dynamic, as a nonce policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get("theme")?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" className={fontClasses} {...themeAttribute(theme)}>
      <body>
        {/* Browsers hide the nonce from scripts, React's among them. */}
        <script nonce={nonce} suppressHydrationWarning>
          {rememberPresses}
        </script>
        <div className="app-root">{children}</div>
      </body>
    </html>
  );
}
