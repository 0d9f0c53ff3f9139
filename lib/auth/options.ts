import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { authSecret, baseUrl } from "@/lib/env";
import { addressHeader } from "@/lib/http/client-address";
import { callbackCookieName } from "./callback-url";
import { sessionCookieName, sessionLongestMs } from "./session-cookie";
import { endSession, signIn } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/**
 * next-auth's options: a token that names a person and a revocable session, nothing more. It swallows what goes wrong in
 * its hooks, so `failed` is told of it.
 */
export function authOptions(failed: (error: unknown) => void): AuthOptions {
  const secure = baseUrl().startsWith("https:");
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionLongestMs / 1000 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
      callbackUrl: {
        name: callbackCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    providers: [
      CredentialsProvider({
        name: "Password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const email = credentials?.email?.trim().toLowerCase() ?? "";
          const address: unknown = request.headers?.[addressHeader];
          const session = await signIn(
            email,
            credentials?.password ?? "",
            typeof address === "string" ? address : "unknown",
          ).catch(failed);
          return session ? { id: session.userId, sessionId: session.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? { sub: user.id, sid: user.sessionId }
          : token.sub && token.sid
            ? { sub: token.sub, sid: token.sid }
            : {},
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) =>
        url.startsWith("/") && !url.startsWith("//")
          ? `${baseUrl()}${url}`
          : url.startsWith(`${baseUrl()}/`)
            ? url
            : baseUrl(),
    },
    events: {
      async signOut({ token }) {
        if (token.sid) await endSession(token.sid).catch(failed);
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
