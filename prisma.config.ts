import { defineConfig } from "prisma/config";

/** Read by `prisma generate` and, where its engine can run, by `prisma migrate status`. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
