import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
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
  return (
    <html lang="en" className={fontClasses} {...themeAttribute(theme)}>
      <body>
        <div className="app-root">{children}</div>
      </body>
    </html>
  );
}
