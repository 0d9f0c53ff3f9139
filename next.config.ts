import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Most entries are routes of the API, which our own server answers; a page is loaded when it is first asked for.
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
