import type { SignInOutcome } from "@/lib/client/session";

export type SignInWords = { title: string; more: string };

const words: Record<Exclude<SignInOutcome, "signed_in">, SignInWords> = {
  wrong: {
    title: "This e-mail and password do not belong together.",
    more: "Check both. An administrator can make you a link for a new password.",
  },
  throttled: {
    title: "Too many tries.",
    more: "Wait a minute, then try again. Your account is not locked.",
  },
  unavailable: {
    title: "Nobody can sign in at the moment.",
    more: "The server or its database did not answer. What you typed is still here: try again shortly.",
  },
};

/** What to say about a try that did not sign in. */
export function signInWords(outcome: Exclude<SignInOutcome, "signed_in">): SignInWords {
  return words[outcome];
}

/** The outcome that an error code in the address stands for; null without a code. */
export function outcomeOfCode(code: string | null): Exclude<SignInOutcome, "signed_in"> | null {
  if (code === null || code === "SessionRequired") return null;
  if (code === "Throttled") return "throttled";
  return code === "CredentialsSignin" ? "wrong" : "unavailable";
}
