import { createHash } from "node:crypto";
import { type Answer, problem } from "@/lib/server/problem";

const retryAfterSeconds = 2;

const style = `
:root{color-scheme:light dark;--paper:#f8f7f2;--ink:#211f19;--soft:#55534a}
@media (prefers-color-scheme:dark){:root{--paper:#14130f;--ink:#e9e8e2;--soft:#adaba3}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);
font:18px/28px "Atkinson Hyperlegible Next Variable","Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:34rem;padding:24px;border-top:2px solid var(--ink)}
h1{font-size:28px;line-height:34px;margin:16px 0}
p{margin:0 0 16px}
.soft{color:var(--soft);font-size:15px;line-height:22px}
a{color:inherit}
`;

const stylePolicy = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** A page that needs nothing but itself: no script, no file, both colour schemes. `refresh`: seconds until it asks again. */
function page(title: string, paragraphs: readonly string[], refresh: number | null): string {
  const again = refresh === null ? "" : `<meta http-equiv="refresh" content="${refresh}">`;
  const text = paragraphs.map((words, at) => `<p${at > 0 ? ' class="soft"' : ""}>${words}</p>`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${again}<title>${title} · Firebreak</title><style>${style}</style></head><body><main><h1>${title}</h1>${text}</main></body></html>`;
}

function html(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": `default-src 'none'; style-src ${stylePolicy}; frame-ancestors 'none'; base-uri 'none'`,
      ...headers,
    },
    body,
  };
}

/** 503 while the database is away: a page that reloads itself for a person, a problem for a program. */
export function databaseAwayAnswer(forPerson: boolean): Answer {
  const headers = { "Retry-After": String(retryAfterSeconds) };
  if (!forPerson)
    return problem(503, "The database is away. Nothing was changed; try again shortly.", headers);
  const paragraphs = [
    "Firebreak cannot reach its database, so it shows nothing rather than something old.",
    "What was saved is safe. This page asks again every few seconds and continues by itself as soon as the database answers.",
  ];
  return html(503, page("The database is away", paragraphs, retryAfterSeconds), headers);
}

/** 500 for an error that nobody foresaw; the log has the rest under the request's id. */
export function unforeseenAnswer(forPerson: boolean, requestId: string): Answer {
  if (!forPerson) return problem(500, `Something failed here. The log names it under ${requestId}.`);
  const paragraphs = [
    "Something failed here, and it was written to the log.",
    `Reload the page to try again. When you report it, add this number: ${requestId}`,
  ];
  return html(500, page("That did not work", paragraphs, null));
}
