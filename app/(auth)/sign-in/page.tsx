import type { Metadata } from "next";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" ? value : null;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const wishes = await searchParams;
  return (
    <SignInForm
      callbackUrl={one(wishes.callbackUrl)}
      error={one(wishes.error)}
      passwordSet={one(wishes.password) === "set"}
    />
  );
}
