import { cookies } from "next/headers";
import Link from "next/link";
import { Activity, type ReactNode } from "react";
import { Bell } from "@/components/notices/bell";
import { SearchButton } from "@/components/search/search-button";
import { LinkButton } from "@/components/ui/link-button";
import { type Theme, themeOf } from "@/lib/client/theme";
import { BrandMark } from "./brand";
import { DeskShortcuts } from "./desk-shortcuts";
import { LiveRefresh } from "./live-refresh";
import { Nav } from "./nav";
import { PersonMenu } from "./person-menu";
import { Pinned } from "./pinned";
import { Providers } from "./providers";
import { SkipLink } from "./skip-link";

export type ShellPerson = {
  name: string;
  email: string;
  /** IANA name. */
  timeZone: string;
  /** Whether single-key shortcuts are on. */
  singleKeys: boolean;
  /** Whether they may look at the machinery. */
  machinery: boolean;
};

export type AppShellProps = {
  person: ShellPerson;
  /** The server's time of this rendering, ISO-8601: all clocks on the page go by it. */
  now: string;
  children: ReactNode;
};

/** The frame of every signed-in page. It brings the `main` landmark; pages bring their own `h1`. */
export async function AppShell({ person, now, children }: AppShellProps) {
  const jar = await cookies();
  return (
    <Providers
      now={now}
      timeZone={person.timeZone}
      utcChosen={jar.get("clock")?.value === "utc"}
      singleKeys={person.singleKeys}
    >
      <SkipLink />
      <DeskShortcuts />
      <TopBar person={person} theme={themeOf(jar.get("theme")?.value)} />
      <main id="main" tabIndex={-1}>
        {/* The frame answers keys before the page in it does: each is taken over by itself. */}
        <Activity>{children}</Activity>
      </main>
      <Pinned />
      <LiveRefresh />
    </Providers>
  );
}

function TopBar({ person, theme }: { person: ShellPerson; theme: Theme }) {
  return (
    <header className="border-line border-b bg-surface print:hidden">
      <div className="flex flex-wrap items-center gap-x-1 px-4 sm:h-[3.1875rem] sm:flex-nowrap sm:gap-x-2">
        <Link
          href="/"
          aria-label="Firebreak"
          className="mr-1 flex min-h-11 min-w-8 items-center gap-2 font-bold text-ink no-underline"
        >
          <BrandMark className="shrink-0" />
          <span className="max-[25rem]:hidden">Firebreak</span>
        </Link>
        <Nav />
        <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
          <LinkButton
            href="/incidents/new"
            variant="ink"
            size="row"
            className="max-sm:min-h-11"
            aria-keyshortcuts="c"
          >
            Declare
          </LinkButton>
          <SearchButton machinery={person.machinery} />
          <Bell />
          <PersonMenu name={person.name} email={person.email} theme={theme} />
        </div>
      </div>
    </header>
  );
}
