import type { ReactNode } from "react";
import { Code } from "@/components/ui/code";
import type { Operation } from "@/lib/contracts/operation";
import { curlCommand } from "./curl-command";
import { FieldTable } from "./field-table";
import { anchorOf } from "./operation-groups";
import { fieldsOf } from "./schema-words";

/** One operation: what it does, who may call it, what it takes, what it answers, and a call to copy. */
export function OperationEntry({ operation, answersAs }: { operation: Operation; answersAs: Operation }) {
  const { method, path, summary, scope, params, query, body, answer } = operation;
  return (
    <section id={anchorOf(operation)} className="scroll-mt-4 border-line border-t py-4">
      <h2 className="flex flex-wrap items-baseline gap-x-2 font-mono [overflow-wrap:anywhere]">
        <span className="font-bold">{method}</span>
        <a href={`#${anchorOf(operation)}`} className="prose-link font-normal">
          /api/v1{path}
        </a>
      </h2>
      <p className="mt-1 max-w-prose">{summary}.</p>
      <p className="text-ink-2 text-note">
        {scope === null ? "Open to who is not signed in" : `A token needs the scope ${scope}`}
        {operation.cost !== undefined &&
          `, counts as ${operation.cost} requests against the limit of a minute`}
      </p>
      <div className="mt-3 flex flex-col gap-4">
        <FieldTable
          title="In the address"
          fields={params ? fieldsOf(params, "input") : []}
          askRequired={false}
        />
        <FieldTable
          title="After the question mark"
          fields={query ? fieldsOf(query, "input") : []}
          askRequired
        />
        <FieldTable title="Body" fields={body ? fieldsOf(body, "input") : []} askRequired />
        <Folded summary={`Answers ${[answer.status, ...(answer.also ?? [])].join(" or ")}`}>
          <AnswerWords operation={operation} answersAs={answersAs} />
        </Folded>
        <Folded summary="Call it">
          <Code text={curlCommand(operation)} label={`${method} ${path}`} />
        </Folded>
      </div>
    </section>
  );
}

function AnswerWords({ operation, answersAs }: { operation: Operation; answersAs: Operation }) {
  const { schema, mediaType } = operation.answer;
  if (!schema) return <p>{mediaType ? `As ${mediaType}.` : "Without a body."}</p>;
  if (answersAs === operation)
    return <FieldTable title="Answer" fields={fieldsOf(schema, "output")} askRequired={false} />;
  return (
    <p>
      The same as{" "}
      <a href={`#${anchorOf(answersAs)}`} className="prose-link">
        {answersAs.method} {answersAs.path}
      </a>
      .
    </p>
  );
}

/** Without script: the document is made on the server as a whole. */
function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details>
      <summary className="row-height w-fit py-1.5 font-bold">{summary}</summary>
      {children}
    </details>
  );
}
