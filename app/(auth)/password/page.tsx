import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { oneToken } from "../one-token";
import { PasswordForm } from "./password-form";

// The address carries a one-time token: it must not travel to other sites as a referrer.
export const metadata: Metadata = { title: "Choose a password", referrer: "same-origin" };

type PasswordPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PasswordPage({ searchParams }: PasswordPageProps) {
  const token = oneToken((await searchParams).token);
  return token === null ? <NoToken /> : <PasswordForm token={token} />;
}

function NoToken() {
  return (
    <div className="flex flex-col items-start gap-4">
      <h1 className="text-display">Choose a password</h1>
      <p>
        A password is chosen by a one-time link. Ask an administrator for one; each works once and for a
        limited time.
      </p>
      <LinkButton href="/sign-in" prefetch={false}>
        Sign in
      </LinkButton>
    </div>
  );
}
