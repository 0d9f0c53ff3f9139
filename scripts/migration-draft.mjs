// Prints the SQL that leads from an older schema, or from nothing, to prisma/schema.prisma:
//   DATABASE_URL=postgres://… node scripts/migration-draft.mjs [old.prisma]
// A draft: check constraints, partial indexes and triggers are added by hand. The database is asked for its version
// only; nothing is written.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const connectionString = process.env.DATABASE_URL;
if (!connectionString) {
  console.error("DATABASE_URL is missing: the address of the PostgreSQL to draft for");
  process.exit(2);
}

const require = createRequire(import.meta.url);
const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
const engine = await import(entry);
const bytes = readFileSync(entry.replace(/schema_engine_bg\.js$/, "schema_engine_bg.wasm"));
const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
engine.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const { PrismaPg } = await import("@prisma/adapter-pg");
const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
const schema = (path) => ({ tag: "schemaDatamodel", files: [{ path, content: readFileSync(path, "utf8") }] });
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
const drafts = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
const result = await drafts.diff({
  from: process.argv[2] ? schema(process.argv[2]) : { tag: "empty" },
  to: schema("prisma/schema.prisma"),
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
// The engine keeps its connection, which would hold the process for a while.
process.stdout.write(result.stdout ?? "", () => process.exit(0));
