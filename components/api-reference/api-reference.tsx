import Link from "next/link";
import type { ReactNode } from "react";
import { Code } from "@/components/ui/code";
import { OperationEntry } from "./operation-entry";
import { anchorOf, type OperationGroup, operationGroups } from "./operation-groups";

const rules: readonly (readonly [string, string])[] = [
  [
    "Who",
    "An API token as Authorization: Bearer fb_…, or the cookie of a browser that is signed in. A token never does more than its owner may.",
  ],
  [
    "Problems",
    "Refusals are application/problem+json with detail, the rule that refused, and errors by path. 409 is a rule or a changed version (then current is the row as it is), 422 is well-formed but invalid, 428 asks for the version that you read.",
  ],
  [
    "Once only",
    "An Idempotency-Key on any POST, kept for 24 hours: the same body gets the first answer again, another body 422.",
  ],
  ["Lists", "limit (1 to 200, else 50) and cursor; the answer carries items and nextCursor."],
  ["Waiting", "429 and 503 carry Retry-After. After a 503 nothing was changed."],
];

const setUp = `FIREBREAK=http://localhost:3000
TOKEN=$(npm run --silent admin -- token create --email ada@example.org --name script --scopes read,write | tail -n 1)`;

/** A page of the reference: what it holds, and on a wide screen the way to the others beside it. */
export function ReferencePage({ group, children }: { group: string | null; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse gap-8 desk:grid desk:grid-cols-[12rem_minmax(0,1fr)]">
      <nav aria-label="Parts of the API" className="border-ink border-t-2 pt-2 desk:border-t-0 desk:pt-0">
        <ul className="columns-2 desk:columns-1">
          {[{ key: null, title: "Overview" }, ...operationGroups].map(({ key, title }) => (
            <li key={title}>
              <Link
                href={key === null ? "/api/docs" : `/api/docs/${key}`}
                {...(key === group ? { "aria-current": "page" as const } : {})}
                className="row-height flex items-center aria-[current]:font-bold"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** How the whole API works, and every operation in a line that leads to it. */
export function ReferenceOverview() {
  return (
    <>
      <section className="mb-8 flex max-w-prose flex-col gap-3">
        <p>
          JSON below <code className="font-mono">/api/v1</code>, times in ISO-8601 UTC, ids as UUID; an
          incident is also addressed by its key. For machines:{" "}
          <a href="/api/v1/openapi.json" className="prose-link">
            openapi.json
          </a>{" "}
          (OpenAPI 3.1).
        </p>
        {rules.map(([term, words]) => (
          <p key={term}>
            <b>{term}.</b> {words}
          </p>
        ))}
        <Code label="What the calls need" text={setUp} />
      </section>
      {operationGroups.map(({ key, title, operations }) => (
        <section key={key} aria-labelledby={key} className="mb-6">
          <h2 id={key} className="border-ink border-t-2 pt-2.5 pb-1 font-bold">
            <Link href={`/api/docs/${key}`} className="prose-link">
              {title}
            </Link>
          </h2>
          <ul>
            {operations.map((one) => (
              <li key={anchorOf(one)} className="grid gap-x-4 border-line border-b py-1.5 desk:grid-cols-2">
                <Link
                  href={`/api/docs/${key}#${anchorOf(one)}`}
                  className="prose-link inline-block min-h-6 font-mono text-note leading-[1.375rem] [overflow-wrap:anywhere]"
                >
                  <b>{one.method}</b> {one.path}
                </Link>
                <span>{one.summary}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Every operation about one thing, in full; an answer that several give is told at the first. */
export function ReferenceGroup({ group }: { group: OperationGroup }) {
  return group.operations.map((one) => {
    const first = group.operations.find(
      ({ answer }) => answer.schema !== null && answer.schema === one.answer.schema,
    );
    return <OperationEntry key={anchorOf(one)} operation={one} answersAs={first ?? one} />;
  });
}
