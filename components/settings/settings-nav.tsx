"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

const places = [
  { href: "/settings/people", label: "People" },
  { href: "/settings/services", label: "Services" },
  { href: "/settings/tokens", label: "API tokens" },
  { href: "/settings/policy", label: "Policy" },
  { href: "/releases", label: "Releases" },
  { href: "/settings/machinery", label: "Machinery" },
] as const;

/** The parts of the settings: a column on a desk, lines that wrap where there is no room for one. */
export function SettingsNav({ machinery }: { machinery: boolean }) {
  const path = usePathname();
  return (
    <nav
      aria-label="Settings"
      className="border-line bg-surface max-desk:border-b desk:border-r print:hidden"
    >
      <ul className="flex px-2 max-desk:flex-wrap desk:flex-col desk:px-0 desk:py-3">
        {places
          .filter(({ href }) => machinery || href !== "/settings/machinery")
          .map(({ href, label }) => {
            const here = path === href || path.startsWith(`${href}/`);
            return (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  {...(here ? { "aria-current": "page" } : {})}
                  className={classNames(
                    "-outline-offset-2 flex min-h-11 items-center px-1.5 no-underline max-desk:border-b-2 desk:border-l-4 desk:px-3",
                    here ? "border-ink font-bold" : "border-transparent text-ink-2 hover:text-ink",
                  )}
                >
                  {label}
                </Link>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
