import type { Metadata } from "next";
import { Code } from "@/components/ui/code";
import { LinkButton } from "@/components/ui/link-button";
import { isSetUp } from "@/lib/queries/setup";
import { oneToken } from "../one-token";
import { SetupForm } from "./setup-form";

// The address carries a one-time token: it must not travel to other sites as a referrer.
export const metadata: Metadata = { title: "Set up", referrer: "same-origin" };

type SetupPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SetupPage({ searchParams }: SetupPageProps) {
  const token = oneToken((await searchParams).token);
  if (await isSetUp()) return <AlreadySetUp />;
  return token === null ? <NoToken /> : <SetupForm token={token} />;
}

function AlreadySetUp() {
  return (
    <div className="flex flex-col items-start gap-4">
      <h1 className="text-display">Firebreak is set up</h1>
      <p>
        The first account was made, so this link does nothing any more. An administrator adds further people.
      </p>
      <LinkButton href="/sign-in" prefetch={false}>
        Sign in
      </LinkButton>
    </div>
  );
}

function NoToken() {
  return (
    <div className="flex flex-col items-start gap-4">
      <h1 className="text-display">Set up</h1>
      <p>
        The first account is made with a one-time link. The server prints it in its terminal while nobody has
        an account yet:
      </p>
      <Code text="npm start" className="w-full" />
    </div>
  );
}
