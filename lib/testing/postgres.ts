import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "@/lib/db/embedded/launcher";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server of this run and its migrated template database. */
    testServer: { url: string; template: string };
  }
}

/** Settings of a server whose data nobody will miss. */
const throwaway = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  autovacuum_naptime: "10min",
};

/**
 * Once a test run: one PostgreSQL (an embedded one in a temporary directory, or TEST_DATABASE_URL, any PostgreSQL 14+
 * whose user may create databases) with one migrated template, from which each test file copies its own database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `firebreak_test_${randomBytes(6).toString("hex")}`;
  await administer(server.url, `create database ${template}`);
  await migrate(databaseAt(server.url, template));
  project.provide("testServer", { url: server.url, template });
  return async () => {
    await administer(server.url, `drop database if exists ${template}`);
    await server.stop();
  };
}

/** The same server, another database. */
export function databaseAt(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

/** Runs one statement outside any transaction, on a connection of its own. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "firebreak tests" });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== "") return { url: given, stop: async () => {} };
  const dataDir = await mkdtemp(path.join(tmpdir(), "firebreak-test-"));
  // mkdtemp makes 0700, through which the user that root steps down to could not pass.
  await chmod(dataDir, 0o711);
  const embedded = await openEmbedded({ dataDir, settings: throwaway });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
