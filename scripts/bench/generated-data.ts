import { existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";
import { v7 as uuid } from "uuid";
import { personOf } from "@/lib/auth/actor-lookup";
import { hashPassword } from "@/lib/auth/password";
import { declareIncident } from "@/lib/commands/incident/declare";
import { incidentInput } from "@/lib/contracts/incidents";
import { closeDatabase, db } from "@/lib/db/client";
import { openEmbedded } from "@/lib/db/embedded/launcher";
import { migrate } from "@/lib/db/migrate";
import { openStatuses } from "@/lib/domain/incident-status";
import { severities } from "@/lib/domain/severity";
import { copyOver, writeNotes } from "./past-copies";
import { account } from "./product";
import { atEnd, tell } from "./progress";

const people = 2_000;
const open = 200;
/** Entries of the two incidents whose pages are compared. */
const entries = { few: 10, many: 5_000 };
export const titles = { few: "Few entries", many: "Many entries" };

/** Loss of the machine would only mean to generate again. */
const settings = {
  ...{ fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_wal_size: "16GB" },
  ...{ maintenance_work_mem: "1GB", autovacuum: "off" },
};

/**
 * A data directory with that many incidents: 200 open ones, declared by the product's own command, and copies of them that are over, each with its
 * timeline, timers and roles. Generated once and kept in .build.
 */
export async function generatedData(incidents: number): Promise<string> {
  const place = path.resolve(`.build/bench/data-${incidents}`);
  const stamp = path.join(place, ".generated");
  if (existsSync(stamp)) return place;
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await chmod(place, 0o711);
  const began = performance.now();
  tell(`${incidents} incidents: generating, once …`);
  const { url, end } = await openData(place, settings);
  await migrate(url);
  await seed();
  await closeDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  await copyOver(client, incidents - open - 2);
  await client.end();
  await end();
  await writeFile(stamp, "");
  tell(`${incidents} incidents: generated in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return place;
}

/** Opens the database of a data directory in this process, so that `db()` asks it. */
export async function openData(dataDir: string, given: Record<string, string> = {}) {
  const { url, stop } = await openEmbedded({ dataDir, settings: given });
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "a-secret-that-only-the-bench-uses-0123456789";
  const end = atEnd(async () => {
    await closeDatabase();
    await stop();
  });
  return { url, end };
}

/** The first person of a generated database, as the actor of queries and commands. */
export async function benchActor() {
  const user = await db().user.findUniqueOrThrow({ where: { email: account.email } });
  return personOf(user, { sessionId: null, token: null });
}

/** Whoever commands most of the open incidents; they command as many of those that are over. */
export async function busiestCommander() {
  const [most] = await db().incident.groupBy({
    by: ["commanderId"],
    where: { status: { in: [...openStatuses] }, commanderId: { not: null } },
    _count: { id: true },
    orderBy: [{ _count: { id: "desc" } }, { commanderId: "asc" }],
    take: 1,
  });
  const user = await db().user.findUniqueOrThrow({ where: { id: most?.commanderId ?? "" } });
  return personOf(user, { sessionId: null, token: null });
}

async function seed(): Promise<void> {
  const passwordHash = await hashPassword(account.password);
  await db().user.create({
    data: {
      ...{ id: uuid(), email: account.email, name: account.name, passwordHash, createdAt: new Date() },
      roles: ["admin", "incident_commander"],
    },
  });
  await db().$executeRaw`
    INSERT INTO users (id, email, name, roles, created_at)
    SELECT gen_random_uuid(), 'person-' || n || '@example.org', 'Person ' || n,
           CASE n % 40 WHEN 0 THEN '{engineering_lead}' WHEN 1 THEN '{on_call_manager}' WHEN 2 THEN '{product_manager}'
                       WHEN 3 THEN '{incident_commander}' ELSE '{responder}' END::text[], now()
      FROM generate_series(1, ${people}::int) n`;
  const services = Array.from({ length: 20 }, (_, n) => {
    return { id: uuid(), name: `Service ${n}`, slug: `service-${n}`, createdAt: new Date() };
  });
  await db().service.createMany({ data: services });
  const actor = await benchActor();
  const commanders = await db().user.findMany({ where: { roles: { has: "incident_commander" } }, take: 50 });
  const declare = (fields: Record<string, unknown>) =>
    declareIncident({ actor }, incidentInput.parse({ severity: "P2", ...fields }));
  for (let n = 0; n < open; n++) {
    await declare({
      title: `Checkout answers slowly in region ${n}`,
      severity: severities[n % severities.length],
      private: n % 50 === 49,
      serviceIds: [services[n % services.length]?.id],
      commanderId: commanders[n % commanders.length]?.id,
    });
  }
  for (const part of ["few", "many"] as const) {
    await declare({ title: titles[part] });
    await writeNotes(titles[part], entries[part]);
  }
}
