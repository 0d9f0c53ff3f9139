"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

const places = [
  { href: "/", label: "Dashboard" },
  { href: "/incidents", label: "Incidents" },
  { href: "/approvals", label: "Approvals" },
  { href: "/action-items", label: "Action items", short: "Actions" },
  { href: "/settings", label: "Settings" },
] as const;

function isHere(path: string, href: string): boolean {
  return path === href || (href !== "/" && path.startsWith(`${href}/`));
}

/** The rooms of the desk; the one we are in is underlined. */
export function Nav() {
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="-mx-4 order-last flex min-h-11 w-screen min-w-0 overflow-x-auto border-line border-t px-1.5 sm:order-none sm:mx-0 sm:h-full sm:min-h-0 sm:w-auto sm:border-t-0 sm:px-0"
    >
      {places.map(({ href, label, ...place }) => {
        const here = isHere(path, href);
        return (
          <Link
            key={href}
            href={href}
            {...(here ? { "aria-current": path === href ? "page" : "true" } : {})}
            className={classNames(
              "-outline-offset-2 flex items-center whitespace-nowrap border-b-2 px-1 pt-0.5 no-underline sm:px-3",
              here ? "border-ink font-bold" : "border-transparent text-ink-2 hover:text-ink",
            )}
          >
            {"short" in place ? (
              <>
                <span className="sm:hidden">{place.short}</span>
                <span className="max-sm:hidden">{label}</span>
              </>
            ) : (
              label
            )}
          </Link>
        );
      })}
    </nav>
  );
}
