import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Every `route.ts` is answered by our own server, and left out of the build; while one develops, Next answers them.
  pageExtensions: process.env.NODE_ENV === "production" ? ["tsx"] : ["tsx", "ts"],
  experimental: { preloadEntriesOnStart: false },
  // The compiler's own run in `npm test` is the judge of types; Next's checker does not know TypeScript 7.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pino",
    "graphile-worker",
  ],
};

export default config;
