"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

const places = [
  { href: "/incidents", label: "Incidents" },
  { href: "/settings", label: "Settings" },
] as const;

function isHere(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}

/** The rooms of the desk; the one we are in is underlined. */
export function Nav() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className="flex h-full min-w-0 overflow-x-auto">
      {places.map(({ href, label }) => {
        const here = isHere(path, href);
        return (
          <Link
            key={href}
            href={href}
            {...(here ? { "aria-current": path === href ? "page" : "true" } : {})}
            className={classNames(
              "-outline-offset-2 flex items-center border-b-2 px-2.5 pt-0.5 no-underline sm:px-3",
              here ? "border-ink font-bold" : "border-transparent text-ink-2 hover:text-ink",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
